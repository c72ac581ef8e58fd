' case: vb-threads-09-race
' sdk: console
' expect: MAP002|MAP003 Funk.Netz.Teilnehmer._gesehen
' why: DoWork fills the dictionary on a pool thread while the list command prints it
Imports System.Collections.Generic
Imports System.ComponentModel

Namespace Funk.Netz
    Public Class Teilnehmer
        Private ReadOnly _gesehen As New Dictionary(Of String, Date)
        Private WithEvents _sucher As New BackgroundWorker

        Public Sub Suche(adressen As String())
            _sucher.RunWorkerAsync(adressen)
        End Sub

        Private Sub Suchen(sender As Object, e As DoWorkEventArgs) Handles _sucher.DoWork
            For Each adresse In DirectCast(e.Argument, String())
                Threading.Thread.Sleep(100)
                _gesehen(adresse) = Date.Now
            Next
        End Sub

        Public Sub Zeige()
            For Each eintrag In _gesehen
                Console.WriteLine(eintrag.Key & " " & eintrag.Value)
            Next
        End Sub
    End Class

    Module Programm
        Sub Main(args As String())
            Dim netz As New Teilnehmer()
            netz.Suche(args)
            Do While Console.ReadLine() = "list"
                netz.Zeige()
            Loop
        End Sub
    End Module
End Namespace
