' case: lost-update-17-safe
' sdk: console
' expect: none
' why: the update starts from the count that stands
Imports System.Collections.Concurrent
Imports System.Threading.Tasks

Namespace Election.Results

    Public Class Tally
        Private ReadOnly _votes As New ConcurrentDictionary(Of String, Integer)

        Public Sub Add(party As String, votes As Integer)
            _votes.AddOrUpdate(party, votes, Function(k, before) before + votes)
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
