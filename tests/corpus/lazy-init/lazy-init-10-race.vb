' case: lazy-init-10-race
' sdk: console
' expect: MAP012 Fishery.Catches.CatchBook._byPort
' why: two threads may each create the inner map of a port, and one of them with its catch is lost
Imports System.Collections.Concurrent

Namespace Fishery.Catches

    Public Class CatchBook
        Private ReadOnly _byPort As New ConcurrentDictionary(Of String, ConcurrentDictionary(Of Integer, Integer))

        Public Sub Land(port As String, boat As Integer, kilos As Integer)
            Dim catches As ConcurrentDictionary(Of Integer, Integer) = Nothing
            If Not _byPort.TryGetValue(port, catches) Then
                catches = New ConcurrentDictionary(Of Integer, Integer)()
                _byPort(port) = catches
            End If
            catches(boat) = kilos
        End Sub
    End Class

    Module Program
        Sub Main()
            Dim book As New CatchBook()
            Parallel.For(0, 200,
                Sub(boat)
                    book.Land("port-" & (boat Mod 3).ToString(), boat, boat * 10)
                End Sub)
        End Sub
    End Module

End Namespace
