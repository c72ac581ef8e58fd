' case: publication-12-race
' sdk: library
' expect: MAP020 Trade.Prices.PriceBook._prices
' why: the table is assigned to the field first and filled after, while readers already look up in it
Imports System.Collections.Generic
Imports System.IO
Imports System.Threading

Namespace Trade.Prices

    Public Class PriceBook
        Private ReadOnly _loading As New Object()
        Private _prices As New Dictionary(Of String, Decimal)

        Public Function Price(article As String) As Decimal
            Dim found As Decimal = 0D
            Volatile.Read(_prices).TryGetValue(article, found)
            Return found
        End Function

        Public Sub Load(path As String)
            SyncLock _loading
                Dim table As New Dictionary(Of String, Decimal)
                Volatile.Write(_prices, table)
                For Each line In File.ReadLines(path)
                    Dim parts = line.Split(";"c)
                    table(parts(0)) = Decimal.Parse(parts(1))
                Next
            End SyncLock
        End Sub
    End Class

End Namespace
