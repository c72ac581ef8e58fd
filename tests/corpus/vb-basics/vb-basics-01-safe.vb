' case: vb-basics-01-safe
' sdk: console
' expect: none
' why: the sale and the lookup are inside SyncLock on the same object

Namespace Ferry.Cabins
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
            SyncLock _gate
                _sold.TryGetValue(route, tickets)
            End SyncLock
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
