' case: vb-threads-06-race
' sdk: console
' expect: MAP001 Census.Towns.Census.Collect.totals
' why: the parallel loop writes the captured local from several threads
Imports System.IO

Namespace Census.Towns

    Public Class Census
        Public Function Collect(files As IEnumerable(Of String)) As Integer
            Dim totals As New Dictionary(Of String, Integer)
            Parallel.ForEach(files,
                Sub(file)
                    totals(file) = CountLines(file)
                End Sub)
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
