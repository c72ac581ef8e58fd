' case: lost-update-22-race
' sdk: library
' expect: MAP011 Mailer.Lists.Subscribers._lists
' why: the array is fetched, extended and stored, two subscriptions may start from the same array
Imports System.Collections.Concurrent
Imports System.Linq

Namespace Mailer.Lists

    Public Class Subscribers
        Private ReadOnly _lists As New ConcurrentDictionary(Of String, String())

        Public Sub Subscribe(list As String, address As String)
            Dim known = _lists.GetOrAdd(list, Function(name) Array.Empty(Of String)())
            _lists(list) = Extend(known, address)
        End Sub

        Public Function Count(list As String) As Integer
            Dim known As String() = Nothing
            Return If(_lists.TryGetValue(list, known), known.Length, 0)
        End Function

        Private Shared Function Extend(known As String(), address As String) As String()
            Return known.Append(address).ToArray()
        End Function
    End Class

End Namespace
