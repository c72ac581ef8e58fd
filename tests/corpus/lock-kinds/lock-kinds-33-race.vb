' case: lock-kinds-33-race
' sdk: library
' expect: MAP005 Clinic.Rooms.RoomPlan._patients
' why: Discharge removes under the read lock

Imports System.Threading

Namespace Clinic.Rooms

    Public NotInheritable Class RoomPlan
        Private ReadOnly _rw As New ReaderWriterLockSlim()
        Private ReadOnly _patients As New SortedDictionary(Of Integer, String)()

        Public Function Occupied() As List(Of Integer)
            _rw.EnterReadLock()
            Try
                Return _patients.Keys.ToList()
            Finally
                _rw.ExitReadLock()
            End Try
        End Function

        Public Sub Admit(room As Integer, patient As String)
            _rw.EnterWriteLock()
            Try
                _patients.Add(room, patient)
            Finally
                _rw.ExitWriteLock()
            End Try
        End Sub

        Public Function Discharge(room As Integer) As Boolean
            _rw.EnterReadLock()
            Try
                Return _patients.Remove(room)
            Finally
                _rw.ExitReadLock()
            End Try
        End Function
    End Class

End Namespace
