' case: check-then-act-18-race
' sdk: library
' expect: MAP010 Theatre.Seating.SeatMap._seats
' why: the seat is looked up first and then written by a helper, another desk may sell it in between
Imports System.Collections.Concurrent

Namespace Theatre.Seating

    Public Class SeatMap
        Private ReadOnly _seats As New ConcurrentDictionary(Of String, String)

        Public Function Sell(seat As String, customer As String) As Boolean
            Dim holder As String = Nothing
            If _seats.TryGetValue(seat, holder) Then Return holder = customer
            Mark(seat, customer)
            Return True
        End Function

        Public Sub Release(seat As String)
            Dim holder As String = Nothing
            _seats.TryRemove(seat, holder)
        End Sub

        Private Sub Mark(seat As String, customer As String)
            _seats(seat) = customer
        End Sub
    End Class

End Namespace
