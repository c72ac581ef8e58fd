' case: vb-threads-02-safe
' sdk: console
' expect: none
' why: the dictionary is looked up after the wait for the task that fills it
Imports System.IO

Namespace Garage.Spares

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
            loading.Wait()
            Dim found = stock.TryGetValue("bolt", bolts)

            If found Then
                Console.WriteLine("{0} bolts", bolts)
            Else
                Console.WriteLine("no bolts")
            End If
        End Sub
    End Module

End Namespace
