' case: unsafe-copy-08-safe
' sdk: console
' expect: none
' why: the query runs over the array that the map itself has made
Imports System.Collections.Concurrent
Imports System.Linq
Imports System.Threading

Namespace Station.Departures

    Public Class Board
        Private ReadOnly _delays As New ConcurrentDictionary(Of String, Integer)

        Public Sub Report(train As String, minutes As Integer)
            _delays(train) = minutes
        End Sub

        Public Function Worst() As String()
            Return (From d In _delays.ToArray() Order By d.Value Descending Select d.Key).Take(5).ToArray()
        End Function
    End Class

    Module Program
        Sub Main()
            Dim board As New Board()
            Dim feed As New Thread(
                Sub()
                    For i = 1 To 10000
                        board.Report("IC " & i, i Mod 60)
                    Next
                End Sub)
            feed.Start()
            For i = 1 To 100
                Console.WriteLine(String.Join(", ", board.Worst()))
            Next
            feed.Join()
        End Sub
    End Module

End Namespace
