' case: lost-update-09-race
' sdk: console
' expect: MAP011 Bakery.Sales.SalesBoard._sold
' why: the compound assignment reads and writes in two steps, so sales of two tills are lost
Imports System.Collections.Concurrent

Namespace Bakery.Sales

    Public Class SalesBoard
        Private ReadOnly _sold As New ConcurrentDictionary(Of String, Integer)

        Public Sub New(articles As String())
            For Each article In articles
                _sold(article) = 0
            Next
        End Sub

        Public Sub Sell(article As String, quantity As Integer)
            _sold(article) += quantity
        End Sub
    End Class

    Module Program
        Sub Main()
            Dim board As New SalesBoard({"bread", "roll"})
            Dim tills As New List(Of Task)
            For till = 1 To 3
                tills.Add(Task.Run(
                    Sub()
                        For i = 1 To 1000
                            board.Sell("roll", 2)
                        Next
                    End Sub))
            Next
            Task.WaitAll(tills.ToArray())
        End Sub
    End Module

End Namespace
