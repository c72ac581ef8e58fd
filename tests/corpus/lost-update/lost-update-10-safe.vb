' case: lost-update-10-safe
' sdk: library
' expect: none
' why: the snapshot is replaced under the lock
Imports System.Collections.Immutable

Namespace Radio.Channels

    Public Class StationList
        Private Shared ReadOnly Sync As New Object()
        Private Shared _stations As ImmutableDictionary(Of String, Double) =
            ImmutableDictionary(Of String, Double).Empty

        Public Shared Sub Tune(name As String, frequency As Double)
            SyncLock Sync
                _stations = _stations.SetItem(name, frequency)
            End SyncLock
        End Sub

        Public Shared Function Frequency(name As String) As Double
            Dim value As Double
            If _stations.TryGetValue(name, value) Then
                Return value
            End If
            Return 0
        End Function
    End Class

End Namespace
