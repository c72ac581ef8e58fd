' case: publication-12-safe
' sdk: library
' expect: none
' why: the table is filled first and assigned at the end
Imports System.Collections.Generic
Imports System.IO
Imports System.Threading

Namespace Trade.Quotes

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
                For Each line In File.ReadLines(path)
                    Dim parts = line.Split(";"c)
                    table(parts(0)) = Decimal.Parse(parts(1))
                Next
                Volatile.Write(_prices, table)
            End SyncLock
        End Sub
    End Class

End Namespace
