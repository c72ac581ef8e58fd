' case: vb-threads-06-safe
' sdk: console
' expect: none
' why: the loop is sequential
Imports System.IO

Namespace Census.Villages

    Public Class Census
        Public Function Collect(files As IEnumerable(Of String)) As Integer
            Dim totals As New Dictionary(Of String, Integer)
            For Each file In files
                totals(file) = CountLines(file)
            Next
            Return totals.Count
        End Function

        Private Shared Function CountLines(name As String) As Integer
            Dim count = 0
            For Each line In File.ReadLines(name)
                If line.Length > 0 Then count += 1
            Next
            Return count
        End Function
    End Class

    Module Program
        Sub Main(args As String())
            Console.WriteLine(New Census().Collect(args))
        End Sub
    End Module

End Namespace
