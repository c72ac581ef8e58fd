' case: nested-16-safe
' sdk: library
' expect: none
' why: the inner map is changed in the region that fetched it

Namespace Wine.Vault

    Public Class CellarBook
        Private ReadOnly _gate As New Object()
        Private ReadOnly _racks As New Dictionary(Of String, Dictionary(Of Integer, String))()

        Public Sub Store(rack As String, slot As Integer, bottle As String)
            Dim slots As Dictionary(Of Integer, String) = Nothing
            SyncLock _gate
                If Not _racks.TryGetValue(rack, slots) Then
                    slots = New Dictionary(Of Integer, String)()
                    _racks.Add(rack, slots)
                End If
                slots(slot) = bottle
            End SyncLock
            
        End Sub
    End Class

End Namespace
