' case: vb-threads-03-safe
' sdk: console
' expect: none
' why: the timer is one-shot and is armed again at the end of the callback
Imports System.IO

Namespace Heating.Zones

    Public Class Thermostat
        Private ReadOnly _targets As New Dictionary(Of String, Double)
        Private ReadOnly _timer As Timer

        Public Sub New()
            _timer = New Timer(AddressOf Adjust)
            _timer.Change(1000, Timeout.Infinite)
        End Sub

        Private Sub Adjust(state As Object)
            For Each file In Directory.GetFiles("rooms")
                Dim room = Path.GetFileName(file)
                Dim target As Double
                If Not _targets.TryGetValue(room, target) Then
                    target = 20.0
                End If
                _targets(room) = target - 0.1
            Next
            _timer.Change(1000, Timeout.Infinite)
        End Sub
    End Class

    Module Program
        Sub Main()
            Dim thermostat As New Thermostat()
            Console.ReadLine()
            GC.KeepAlive(thermostat)
        End Sub
    End Module

End Namespace
