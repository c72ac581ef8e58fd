' case: lost-update-17-race
' sdk: console
' expect: MAP011 Election.Counting.Tally._votes
' why: the count is fetched by one helper and stored by another, the votes of two halls may start from the same count
Imports System.Collections.Concurrent
Imports System.Threading.Tasks

Namespace Election.Counting

    Public Class Tally
        Private ReadOnly _votes As New ConcurrentDictionary(Of String, Integer)

        Public Sub Add(party As String, votes As Integer)
            Store(party, Current(party) + votes)
        End Sub

        Public Function Current(party As String) As Integer
            Dim count As Integer = 0
            _votes.TryGetValue(party, count)
            Return count
        End Function

        Private Sub Store(party As String, votes As Integer)
            If Not _votes.TryAdd(party, votes) Then _votes(party) = votes
        End Sub
    End Class

    Module Program
        Sub Main()
            Dim tally As New Tally()
            Parallel.For(0, 400,
                Sub(hall)
                    tally.Add(If(hall Mod 2 = 0, "blue", "green"), hall)
                End Sub)
            Console.WriteLine(tally.Current("blue"))
        End Sub
    End Module

End Namespace
