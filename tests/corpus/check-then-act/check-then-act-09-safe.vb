' case: check-then-act-09-safe
' sdk: console
' expect: none
' why: TryAdd tests and adds in one step
Imports System.Collections.Concurrent

Namespace Raffle.Coupons

    Public Class Raffle
        Private ReadOnly _holders As New ConcurrentDictionary(Of Integer, String)

        Public Function Draw(number As Integer, holder As String) As Boolean
            Return _holders.TryAdd(number, holder)
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
