' sdk: console
Imports System.Collections.Generic

Namespace Facts
    Public Class Stock
        Private ReadOnly _gate As New Object()
        Private ReadOnly _units As New Dictionary(Of String, Integer)

        Public Sub Book(sku As String)
            SyncLock _gate
                _units(sku) = 1                        '@ held this._gate
                Store(sku)                             '@ calls Facts.Stock.Store
            End SyncLock
            _units(sku) = 2                            '@ held none
        End Sub

        Private Sub Store(sku As String)
            _units(sku) = 3                            '@ held this._gate  '@ origins main
        End Sub
    End Class

    Public Module Program
        Public Sub Main()
            Dim stock = New Stock()
            stock.Book("a")                            '@ pts(stock) = {Facts.Stock@24}
        End Sub
    End Module
End Namespace
