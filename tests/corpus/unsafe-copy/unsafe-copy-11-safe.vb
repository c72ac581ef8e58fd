' case: unsafe-copy-11-safe
' sdk: library
' expect: none
' why: the helper gets what the map's own ToArray copied in one step
Imports System.Collections.Concurrent
Imports System.Collections.Generic
Imports System.Linq

Namespace Harbour.Moorings

    Public Class Quay
        Private ReadOnly _ships As New ConcurrentDictionary(Of String, Integer)

        Public Sub Arrive(ship As String, length As Integer)
            _ships(ship) = length
        End Sub

        Public Sub Leave(ship As String)
            _ships.TryRemove(ship, Nothing)
        End Sub

        Public Function Snapshot() As List(Of KeyValuePair(Of String, Integer))
            Return Copied(_ships.ToArray())
        End Function

        Private Shared Function Copied(pairs As IEnumerable(Of KeyValuePair(Of String, Integer))) As List(Of KeyValuePair(Of String, Integer))
            Return pairs.ToList()
        End Function
    End Class

End Namespace
