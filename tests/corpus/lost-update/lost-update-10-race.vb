' case: lost-update-10-race
' sdk: library
' expect: MAP011 Radio.Stations.StationList._stations
' why: two callers may start from the same snapshot, the addition that is set first is lost
Imports System.Collections.Immutable

Namespace Radio.Stations

    Public Class StationList
        Private Shared ReadOnly Sync As New Object()
        Private Shared _stations As ImmutableDictionary(Of String, Double) =
            ImmutableDictionary(Of String, Double).Empty

        Public Shared Sub Tune(name As String, frequency As Double)
            _stations = _stations.SetItem(name, frequency)
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
