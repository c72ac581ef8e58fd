' case: vb-basics-01-race
' sdk: console
' expect: MAP002 Ferry.Tickets.TicketOffice._sold
' why: the sale is inside SyncLock but the lookup of the other thread is not

Namespace Ferry.Tickets
    Public Module TicketOffice
        Private ReadOnly _gate As New Object()
        Private ReadOnly _sold As New Dictionary(Of String, Integer)()

        Public Sub Sell(route As String, tickets As Integer)
            SyncLock _gate
                _sold(route) = tickets
            End SyncLock
        End Sub

        Public Function Sold(route As String) As Integer
            Dim tickets As Integer = 0
            _sold.TryGetValue(route, tickets)
            Return tickets
        End Function

        Public Sub Main()
            Dim counter As New Thread(AddressOf RunCounter)
            counter.Start()
            Console.WriteLine(Sold("Kiel-Oslo"))
            counter.Join()
        End Sub

        Private Sub RunCounter()
            For i = 1 To 100
                Sell(If(i Mod 2 = 0, "Kiel-Oslo", "Rostock-Gedser"), i)
            Next
        End Sub
    End Module
End Namespace
