' case: vb-threads-07-race
' sdk: console
' expect: MAP003|MAP007 Stock.Levels.StockLedger._levels
' why: the query is materialized without the lock that posts take

Imports System
Imports System.Collections.Generic
Imports System.Linq
Imports System.Threading
Imports System.Threading.Tasks
Namespace Stock.Levels
    Public MustInherit Class LedgerBase
        Protected ReadOnly Gate As New Object()
        Public Sub Post(item As String, qty As Integer)
            SyncLock Gate
                Apply(item, qty)
            End SyncLock
        End Sub
        Protected MustOverride Sub Apply(item As String, qty As Integer)
    End Class
    Public Class StockLedger
        Inherits LedgerBase
        Private ReadOnly _levels As New Dictionary(Of String, Integer)
        Protected Overrides Sub Apply(item As String, qty As Integer)
            Dim level As Integer = 0
            If _levels.TryGetValue(item, level) Then
                _levels(item) = level + qty
            Else
                _levels.Add(item, qty)
            End If
        End Sub
        Public ReadOnly Property Low As List(Of String)
            Get
                Return (From p In _levels Where p.Value < 5 Select p.Key).ToList()
            End Get
        End Property
    End Class
    Module Program
        Sub Main()
            Dim ledger As New StockLedger()
            Dim tasks = Enumerable.Range(0, 4).Select(Function(i) Task.Run(Sub() ledger.Post("i" & i, i))).ToArray()
            Console.WriteLine(String.Join(",", ledger.Low))
            Task.WaitAll(tasks)
        End Sub
    End Module
End Namespace
