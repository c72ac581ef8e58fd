' case: lost-update-09-safe
' sdk: console
' expect: none
' why: AddOrUpdate repeats until its update holds
Imports System.Collections.Concurrent

Namespace Bakery.Orders

    Public Class SalesBoard
        Private ReadOnly _sold As New ConcurrentDictionary(Of String, Integer)

        Public Sub New(articles As String())
            For Each article In articles
                _sold(article) = 0
            Next
        End Sub

        Public Sub Sell(article As String, quantity As Integer)
            _sold.AddOrUpdate(article, quantity, Function(key, old) old + quantity)
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
