' case: vb-threads-05-race
' sdk: console
' expect: MAP001 Library.Loans.LoanBook._dueDates
' why: the async function is started and the dictionary is changed while it runs
Imports System.IO

Namespace Library.Loans

    Public Class LoanBook
        Private ReadOnly _dueDates As New Dictionary(Of String, Date)

        Public Async Function ImportAsync(path As String) As Task
            Dim lines = Await File.ReadAllLinesAsync(path)
            For Each line In lines
                _dueDates(line) = Date.Today.AddDays(21)
            Next
        End Function

        Public Sub Renew(title As String)
            _dueDates(title) = Date.Today.AddDays(42)
        End Sub

        Public Async Function RunAsync(path As String) As Task
            Dim import = ImportAsync(path)
            Renew("Emma")
            Await import
        End Function
    End Class

    Module Program
        Sub Main(args As String())
            Dim book As New LoanBook()
            book.RunAsync(args(0)).Wait()
        End Sub
    End Module

End Namespace
