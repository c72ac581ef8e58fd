' case: guards-interproc-28-safe
' sdk: library
' expect: none
' why: the helper is called inside the region alone

Namespace Library.Shelf

    Public Class Reservations
        Private ReadOnly _gate As New Object()
        Private ReadOnly _byBook As New Dictionary(Of String, String)()

        Public Function Reserve(book As String, reader As String) As Boolean
            SyncLock _gate
                If _byBook.ContainsKey(book) Then Return False
                Store(book, reader)
                Return True
            End SyncLock
        End Function

        Public Sub Pass(book As String, reader As String)
            SyncLock _gate
                If Not _byBook.Remove(book) Then Return
                Store(book, reader)
            End SyncLock
            
        End Sub

        Private Sub Store(book As String, reader As String)
            _byBook(book) = reader
        End Sub
    End Class

End Namespace
