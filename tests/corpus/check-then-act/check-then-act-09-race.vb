' case: check-then-act-09-race
' sdk: console
' expect: MAP010 Raffle.Tickets.Raffle._holders
' why: two threads may both find the number free before one of them sets it
Imports System.Collections.Concurrent

Namespace Raffle.Tickets

    Public Class Raffle
        Private ReadOnly _holders As New ConcurrentDictionary(Of Integer, String)

        Public Function Draw(number As Integer, holder As String) As Boolean
            If _holders.ContainsKey(number) Then
                Return False
            End If
            _holders(number) = holder
            Return True
        End Function
    End Class

    Module Program
        Sub Main(args As String())
            Dim raffle As New Raffle()
            Parallel.ForEach(args,
                Sub(holder)
                    For number = 1 To 500
                        If raffle.Draw(number, holder) Then Console.WriteLine("{0}: {1}", number, holder)
                    Next
                End Sub)
        End Sub
    End Module

End Namespace
