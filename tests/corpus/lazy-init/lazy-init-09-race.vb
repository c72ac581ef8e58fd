' case: lazy-init-09-race
' sdk: library
' expect: MAP012 Press.Layouts.FormatTable._formats
' why: two callers may both find Nothing and each create a map, one of them with its format is lost
Imports System.Collections.Concurrent

Namespace Press.Layouts

    Public Class FormatTable
        Private Shared ReadOnly Sync As New Object()
        Private Shared _formats As ConcurrentDictionary(Of String, String)

        Private Shared Function Formats() As ConcurrentDictionary(Of String, String)
            If _formats Is Nothing Then
                _formats = New ConcurrentDictionary(Of String, String)()
            End If
            Return _formats
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
