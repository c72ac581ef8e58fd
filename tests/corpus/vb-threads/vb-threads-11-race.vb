' case: vb-threads-11-race
' sdk: console
' expect: MAP001|MAP002 Kasse.Tag.Abschluss.Rechne.summen
' why: the tasks of the array add to the captured dictionary without a lock
Imports System.Collections.Generic
Imports System.Threading.Tasks

Namespace Kasse.Tag
    Public Module Abschluss
        Public Async Function Rechne(dateien As String()) As Task(Of Decimal)
            Dim summen As New Dictionary(Of String, Decimal)
            Dim laeufe As New List(Of Task)
            For Each datei In dateien
                laeufe.Add(Task.Run(
                    Sub()
                        Dim summe = 0D
                        For Each zeile In IO.File.ReadLines(datei)
                            summe += CDec(zeile)
                        Next
                        summen(datei) = summe
                    End Sub))
            Next
            Await Task.WhenAll(laeufe)
            Dim gesamt = 0D
            For Each eintrag In summen
                gesamt += eintrag.Value
            Next
            Return gesamt
        End Function

        Sub Main(args As String())
            Console.WriteLine(Rechne(args).GetAwaiter().GetResult())
        End Sub
    End Module
End Namespace
