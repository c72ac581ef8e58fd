Public Module Store
    Private ReadOnly Gate As New Object()
    Private ReadOnly Prices As New Dictionary(Of String, Integer) From {{"a", 1}}

    Public Function Total() As Integer
        Dim sum As Integer = 0
        SyncLock Gate
            For Each pair In Prices
                sum += pair.Value
            Next
        End SyncLock
        For i As Integer = 1 To 3
            sum += i
        Next
        Return sum
    End Function
End Module

Public Class Clock
    Public Event Tick(ByVal n As Integer)

    Public Sub Go()
        RaiseEvent Tick(3)
    End Sub
End Class

Public Class Watcher
    Private WithEvents _clock As New Clock()
    Private _seen As New Dictionary(Of Integer, String)

    Private Sub OnTick(n As Integer) Handles _clock.Tick
        _seen(n) = "tick"
        Dim work = Sub() _seen.Remove(n)
        Task.Run(work)
    End Sub
End Class
