' case: vb-threads-11-safe
' sdk: console
' expect: none
' why: each task adds under the lock and Main waits for all of them
Imports System.Collections.Generic
Imports System.Threading.Tasks

Namespace Kasse.Tag.Gesperrt
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
                        SyncLock summen
                            summen(datei) = summe
                        End SyncLock
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
