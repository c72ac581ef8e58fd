' case: check-then-act-10-race
' sdk: console
' expect: MAP010 Marina.Berths.Marina._boats
' why: the test and the write are two SyncLock blocks, another thread may moor in between
Namespace Marina.Berths

    Public Class Marina
        Private ReadOnly _sync As New Object()
        Private ReadOnly _boats As New Dictionary(Of Integer, String)

        Public Function Moor(berth As Integer, boat As String) As Boolean
            SyncLock _sync
                If _boats.ContainsKey(berth) Then
                    Return False
                End If
            End SyncLock

            SyncLock _sync
                _boats(berth) = boat
            End SyncLock
            Return True
        End Function
    End Class

    Module Program
        Private ReadOnly Harbour As New Marina()

        Sub Main()
            For Each boat In {"Ada", "Freya", "Saga"}
                Dim arrival As New Thread(Sub() Arrive(boat))
                arrival.Start()
            Next
        End Sub

        Private Sub Arrive(boat As String)
            For berth = 1 To 10
                If Harbour.Moor(berth, boat) Then
                    Console.WriteLine("{0} at {1}", boat, berth)
                    Return
                End If
            Next
        End Sub
    End Module

End Namespace
