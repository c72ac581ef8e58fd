' case: vb-basics-07-race
' sdk: console
' expect: MAP002 VbBasics07Race.Basket._counts
' why: the query asks the map of each entry's value, which the other thread writes under a lock

Imports System.Collections.Generic
Imports System.Linq
Imports System.Threading

Namespace VbBasics07Race
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
            
            found = Baskets.Where(Function(entry) entry.Value.Has("bread")).Count()
            
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
