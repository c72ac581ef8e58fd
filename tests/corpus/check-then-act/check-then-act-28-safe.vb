' case: check-then-act-28-safe
' sdk: console
' expect: none
' why: the table is fetched by one look-up
Imports System.Collections.Concurrent
Imports System.Threading

Namespace Games.Foyer

    Public Class Lobby
        Private ReadOnly _tables As New ConcurrentDictionary(Of Integer, String)

        Public Sub Open(number As Integer, host As String)
            _tables(number) = host
        End Sub

        Public Sub Close(number As Integer)
            Dim host As String = Nothing
            _tables.TryRemove(number, host)
        End Sub

        Public Function HostOf(number As Integer) As String
            Dim host As String = Nothing
            If _tables.TryGetValue(number, host) Then Return host
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
