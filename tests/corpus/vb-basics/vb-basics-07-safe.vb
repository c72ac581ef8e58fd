' case: vb-basics-07-safe
' sdk: console
' expect: none
' why: the query asks the map of each entry's value, under the lock of the writer

Imports System.Collections.Generic
Imports System.Linq
Imports System.Threading

Namespace VbBasics07Safe
    Public Class Basket
        Private ReadOnly _counts As New Dictionary(Of String, Integer)

        Public Sub Put(item As String)
            _counts(item) = 1
        End Sub

        Public Function Has(item As String) As Boolean
            Return _counts.ContainsKey(item)
        End Function
    End Class

    Public Module Program
        Private ReadOnly Baskets As New Dictionary(Of Integer, Basket) From {{1, New Basket()}, {2, New Basket()}}
        Private ReadOnly Gate As New Object()

        Public Sub Main()
            Dim other As New Thread(AddressOf Fill)
            other.Start()
            Dim found As Integer
            SyncLock Gate
            found = Baskets.Where(Function(entry) entry.Value.Has("bread")).Count()
            End SyncLock
            System.Console.WriteLine(found)
        End Sub

        Private Sub Fill()
            For Each basket In Baskets.Values
                SyncLock Gate
                    basket.Put("bread")
                End SyncLock
            Next
        End Sub
    End Module
End Namespace
