' case: views-14-race
' sdk: library
' expect: MAP007 Garden.Beds.BedPlan._plants
' why: the keys leave the lock as a live view

Namespace Garden.Beds

    Public Class BedPlan
        Private ReadOnly _sync As New Object()
        Private ReadOnly _plants As New Dictionary(Of String, Integer)()

        Public Sub Plant(name As String, count As Integer)
            SyncLock _sync
                _plants(name) = count
            End SyncLock
        End Sub

        Public ReadOnly Property Names As IEnumerable(Of String)
            Get
                SyncLock _sync
                    Return _plants.Keys
                End SyncLock
            End Get
        End Property
    End Class

End Namespace
