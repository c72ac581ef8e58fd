' case: boundary-08-race
' sdk: library
' expect: MAP040 Garden.Sensors.Readings._readings
' why: a helper passes the map to a method found by reflection, which the audit cannot follow
Imports System.Collections.Concurrent
Imports System.Reflection

Namespace Garden.Sensors

    Public Class Readings
        Private ReadOnly _readings As New ConcurrentDictionary(Of String, Double)

        Public Sub Record(sensor As String, value As Double)
            _readings(sensor) = value
        End Sub

        Public Sub Load(plugin As Type)
            Hand(plugin.GetMethod("Fill"), _readings)
        End Sub

        Private Shared Sub Hand(method As MethodInfo, readings As Object)
            method.Invoke(Nothing, New Object() {readings})
        End Sub
    End Class

End Namespace
