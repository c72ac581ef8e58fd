' case: check-then-act-28-race
' sdk: console
' expect: MAP010 Games.Lobby.Lobby._tables
' why: the table is asked for by a function and then read by the indexer, which throws when the table was closed in between
Imports System.Collections.Concurrent
Imports System.Threading

Namespace Games.Lobby

    Public Class Lobby
        Private ReadOnly _tables As New ConcurrentDictionary(Of Integer, String)

        Public Sub Open(number As Integer, host As String)
            _tables(number) = host
        End Sub

        Public Sub Close(number As Integer)
            Dim host As String = Nothing
            _tables.TryRemove(number, host)
        End Sub

        Private Function IsOpen(number As Integer) As Boolean
            Return _tables.ContainsKey(number)
        End Function

        Public Function HostOf(number As Integer) As String
            If IsOpen(number) Then Return _tables(number)
            Return "closed"
        End Function
    End Class

    Module Program
        Sub Main()
            Dim lobby As New Lobby()
            Dim dealer As New Thread(
                Sub()
                    For round = 1 To 500
                        lobby.Open(round Mod 8, "host " & round)
                        lobby.Close((round + 4) Mod 8)
                    Next
                End Sub)
            dealer.Start()
            For seat = 1 To 500
                Console.WriteLine(lobby.HostOf(seat Mod 8))
            Next
            dealer.Join()
        End Sub
    End Module

End Namespace
