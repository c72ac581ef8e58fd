' case: lazy-init-10-safe
' sdk: console
' expect: none
' why: GetOrAdd gives both threads the inner map that was added first
Imports System.Collections.Concurrent

Namespace Fishery.Landings

    Public Class CatchBook
        Private ReadOnly _byPort As New ConcurrentDictionary(Of String, ConcurrentDictionary(Of Integer, Integer))

        Public Sub Land(port As String, boat As Integer, kilos As Integer)
            Dim catches = _byPort.GetOrAdd(port, Function(key) New ConcurrentDictionary(Of Integer, Integer)())
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
