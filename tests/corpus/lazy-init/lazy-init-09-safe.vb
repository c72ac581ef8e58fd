' case: lazy-init-09-safe
' sdk: library
' expect: none
' why: the test and the creation are in one SyncLock block
Imports System.Collections.Concurrent

Namespace Press.Formats

    Public Class FormatTable
        Private Shared ReadOnly Sync As New Object()
        Private Shared _formats As ConcurrentDictionary(Of String, String)

        Private Shared Function Formats() As ConcurrentDictionary(Of String, String)
            SyncLock Sync
                If _formats Is Nothing Then
                    _formats = New ConcurrentDictionary(Of String, String)()
                End If
                Return _formats
            End SyncLock
        End Function

        Public Shared Sub Register(name As String, pattern As String)
            Formats()(name) = pattern
        End Sub

        Public Shared Function Find(name As String) As String
            Dim pattern As String = Nothing
            If Formats().TryGetValue(name, pattern) Then
                Return pattern
            End If
            Return "{0}"
        End Function
    End Class

End Namespace
