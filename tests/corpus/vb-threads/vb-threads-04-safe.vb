' case: vb-threads-04-safe
' sdk: console
' expect: none
' why: the Handles method and the lookup hold the same lock
Imports System.Timers

Namespace Barrier.Doors

    Public Class GateLog
        Private ReadOnly _sync As New Object()
        Private ReadOnly _lastSeen As New Dictionary(Of Integer, Date)
        Private WithEvents Poll As New System.Timers.Timer(500)

        Public Sub Start()
            Poll.AutoReset = True
            Poll.Start()
        End Sub

        Private Sub Poll_Elapsed(sender As Object, e As ElapsedEventArgs) Handles Poll.Elapsed
            SyncLock _sync
                For gate = 1 To 4
                    _lastSeen(gate) = e.SignalTime
                Next
            End SyncLock
        End Sub

        Public Function LastSeen(gate As Integer) As Date
            Dim seen As Date
            SyncLock _sync
                If Not _lastSeen.TryGetValue(gate, seen) Then
                    seen = Date.MinValue
                End If
            End SyncLock
            Return seen
        End Function
    End Class

    Module Program
        Sub Main()
            Dim log As New GateLog()
            log.Start()
            For i = 1 To 100
                Console.WriteLine(log.LastSeen(i Mod 4))
                Thread.Sleep(100)
            Next
        End Sub
    End Module

End Namespace
