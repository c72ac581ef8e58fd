' case: aliasing-23-race
' sdk: console
' expect: MAP001 Parking.Lots.Lot._spaces
' why: both barriers were given the same map by reference, and each is run by a thread of its own

Imports System.Collections.Generic
Imports System.Threading

Namespace Parking.Lots

    Public Class Barrier
        Private ReadOnly _spaces As IDictionary(Of Integer, Boolean)
        Private ReadOnly _first As Integer

        Public Sub New(spaces As IDictionary(Of Integer, Boolean), first As Integer)
            _spaces = spaces
            _first = first
        End Sub

        Public Sub Admit()
            For i = _first To _first + 20
                _spaces(i) = True
            Next
        End Sub
    End Class

    Public Class Lot
        Private _spaces As Dictionary(Of Integer, Boolean)

        Public Sub New()
            Prepare(_spaces)
        End Sub

        Public Function Barrier(first As Integer) As Barrier
            Return New Barrier(_spaces, first)
        End Function

        Private Shared Sub Prepare(ByRef spaces As Dictionary(Of Integer, Boolean))
            spaces = New Dictionary(Of Integer, Boolean)()
        End Sub
    End Class

    Public Module Program
        Public Sub Main()
            Dim lot As New Lot()
            Dim north = lot.Barrier(0)
            Dim south = lot.Barrier(100)
            Dim thread As New Thread(AddressOf north.Admit)
            thread.Start()
            south.Admit()
            thread.Join()
        End Sub
    End Module

End Namespace
