' case: check-then-act-18-safe
' sdk: library
' expect: none
' why: the helper adds the seat only if it is still free
Imports System.Collections.Concurrent

Namespace Theatre.Booking

    Public Class SeatMap
        Private ReadOnly _seats As New ConcurrentDictionary(Of String, String)

        Public Function Sell(seat As String, customer As String) As Boolean
            Dim holder As String = Nothing
            If _seats.TryGetValue(seat, holder) Then Return holder = customer
            Return Mark(seat, customer)
        End Function

        Public Sub Release(seat As String)
            Dim holder As String = Nothing
            _seats.TryRemove(seat, holder)
        End Sub

        Private Function Mark(seat As String, customer As String) As Boolean
            Return _seats.TryAdd(seat, customer)
        End Function
    End Class

End Namespace
