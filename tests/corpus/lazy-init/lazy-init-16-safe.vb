' case: lazy-init-16-safe
' sdk: library
' expect: none
' why: the look-up and the creation are in one SyncLock block
Imports System.Collections.Concurrent

Namespace Archive.Keywords

    Public Class Dictionary
        Private ReadOnly _bySubject As New ConcurrentDictionary(Of String, ConcurrentDictionary(Of Integer, String))
        Private ReadOnly _creating As New Object()

        Public Sub File(subject As String, number As Integer, title As String)
            Shelf(subject).TryAdd(number, title)
        End Sub

        Public Function Title(subject As String, number As Integer) As String
            Dim found As String = Nothing
            Shelf(subject).TryGetValue(number, found)
            Return found
        End Function

        Private Function Shelf(subject As String) As ConcurrentDictionary(Of Integer, String)
            Dim inner As ConcurrentDictionary(Of Integer, String) = Nothing
            SyncLock _creating
            If Not _bySubject.TryGetValue(subject, inner) Then
                inner = New ConcurrentDictionary(Of Integer, String)()
                _bySubject.Item(subject) = inner
            End If
            End SyncLock
            Return inner
        End Function
    End Class

End Namespace
