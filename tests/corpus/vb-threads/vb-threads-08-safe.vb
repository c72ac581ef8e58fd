' case: vb-threads-08-safe
' sdk: console
' expect: none
' why: the dictionary is an ordinary local of each call
Imports System.Collections.Generic
Imports System.Threading

Namespace Werk.Lager.Lokal
    Public Class Bestand
        Public Shared Function Zaehle(datei As String) As Integer
            Dim gezaehlt As New Dictionary(Of String, Integer)
            For Each zeile In System.IO.File.ReadLines(datei)
                Dim menge As Integer = 0
                gezaehlt.TryGetValue(zeile, menge)
                gezaehlt(zeile) = menge + 1
            Next
            Return gezaehlt.Count
        End Function
    End Class

    Module Programm
        Sub Main(args As String())
            Dim erster As New Thread(Sub() Console.WriteLine(Bestand.Zaehle(args(0))))
            Dim zweiter As New Thread(Sub() Console.WriteLine(Bestand.Zaehle(args(1))))
            erster.Start()
            zweiter.Start()
            erster.Join()
            zweiter.Join()
        End Sub
    End Module
End Namespace
