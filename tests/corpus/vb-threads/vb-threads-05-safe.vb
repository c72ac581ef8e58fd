' case: vb-threads-05-safe
' sdk: console
' expect: none
' why: the async function is awaited before the dictionary is changed
Imports System.IO

Namespace Library.Returns

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
            Await import
            Renew("Emma")
        End Function
    End Class

    Module Program
        Sub Main(args As String())
            Dim book As New LoanBook()
            book.RunAsync(args(0)).Wait()
        End Sub
    End Module

End Namespace
