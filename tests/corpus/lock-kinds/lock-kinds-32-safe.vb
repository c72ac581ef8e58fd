' case: lock-kinds-32-safe
' sdk: library
' expect: none
' why: both methods lock the type

Namespace Fleet.Yards

    Public Class VehicleIndex
        Private Shared ReadOnly _vehicles As New Dictionary(Of String, Integer)()

        Public Shared Sub Register(plate As String, depot As Integer)
            SyncLock GetType(VehicleIndex)
                _vehicles(plate) = depot
            End SyncLock
        End Sub

        Public Function DepotOf(plate As String) As Integer
            SyncLock GetType(VehicleIndex)
                Dim depot As Integer
                Return If(_vehicles.TryGetValue(plate, depot), depot, -1)
            End SyncLock
        End Function
    End Class

End Namespace
