' case: vb-basics-04-race
' sdk: console
' expect: MAP003 Voting.Districts.Count._votes
' why: For Each walks the map while the counting task writes it

Namespace Voting.Districts
    Public Class Count
        Private ReadOnly _votes As New Dictionary(Of String, Integer)()
        Private ReadOnly _gate As New Object()

        Public Sub Add(party As String)
            SyncLock _gate
                Dim before As Integer = 0
                _votes.TryGetValue(party, before)
                _votes(party) = before + 1
            End SyncLock
        End Sub

        Public Sub Print()
            For Each entry In _votes
                Console.WriteLine(entry.Key & ": " & entry.Value.ToString())
            Next
        End Sub
    End Class

    Public Module Program
        Public Sub Main()
            Dim count As New Count()
            Dim counting = Task.Run(Sub()
                                        For i = 0 To 999
                                            count.Add("List " & (i Mod 7).ToString())
                                        Next
                                    End Sub)
            count.Print()
            counting.Wait()
            count.Print()
        End Sub
    End Module
End Namespace
