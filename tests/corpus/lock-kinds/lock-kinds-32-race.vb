' case: lock-kinds-32-race
' sdk: library
' expect: MAP004 Fleet.Depots.VehicleIndex._vehicles
' why: one method locks its own object, the other one the type

Namespace Fleet.Depots

    Public Class VehicleIndex
        Private Shared ReadOnly _vehicles As New Dictionary(Of String, Integer)()

        Public Shared Sub Register(plate As String, depot As Integer)
            SyncLock GetType(VehicleIndex)
                _vehicles(plate) = depot
            End SyncLock
        End Sub

        Public Function DepotOf(plate As String) As Integer
            SyncLock Me
                Dim depot As Integer
                Return If(_vehicles.TryGetValue(plate, depot), depot, -1)
            End SyncLock
        End Function
    End Class

End Namespace
