' case: vb-threads-02-race
' sdk: console
' expect: MAP002 Garage.Parts.Program.Main.stock
' why: the dictionary is looked up before the wait for the task that fills it
Imports System.IO

Namespace Garage.Parts

    Module Program
        Sub Main(args As String())
            Dim stock As New Dictionary(Of String, Integer)
            Dim loading = Task.Run(
                Sub()
                    For Each line In File.ReadLines(args(0))
                        Dim cells = line.Split(";"c)
                        stock(cells(0)) = Integer.Parse(cells(1))
                    Next
                End Sub)

            Dim bolts As Integer
            Dim found = stock.TryGetValue("bolt", bolts)
            loading.Wait()

            If found Then
                Console.WriteLine("{0} bolts", bolts)
            Else
                Console.WriteLine("no bolts")
            End If
        End Sub
    End Module

End Namespace
