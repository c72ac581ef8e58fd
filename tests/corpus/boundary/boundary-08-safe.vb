' case: boundary-08-safe
' sdk: library
' expect: none
' why: the helper passes the map to a known method
Imports System.Collections.Concurrent

Namespace Garden.Beds

    Public Class Readings
        Private ReadOnly _readings As New ConcurrentDictionary(Of String, Double)

        Public Sub Record(sensor As String, value As Double)
            _readings(sensor) = value
        End Sub

        Public Sub Load()
            Hand(_readings)
        End Sub

        Private Shared Sub Hand(readings As Object)
            Plugin.Fill(DirectCast(readings, ConcurrentDictionary(Of String, Double)))
        End Sub
    End Class

    Friend Module Plugin
        Friend Sub Fill(readings As ConcurrentDictionary(Of String, Double))
            readings.TryAdd("soil", 0.0)
        End Sub
    End Module

End Namespace
