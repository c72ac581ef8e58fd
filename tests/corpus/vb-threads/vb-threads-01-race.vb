' case: vb-threads-01-race
' sdk: console
' expect: MAP001|MAP002 Depot.Parcels.Sorter._bins
' why: both threads run the same method, which changes the dictionary without a lock
Namespace Depot.Parcels

    Public Class Sorter
        Private ReadOnly _gate As New Object()
        Private ReadOnly _bins As New Dictionary(Of String, Integer)

        Public Sub Run()
            Dim left As New Thread(AddressOf Sort)
            Dim right As New Thread(AddressOf Sort)
            left.Start()
            right.Start()
            left.Join()
            right.Join()
        End Sub

        Private Sub Sort()
            For i = 1 To 1000
                Dim bin = "bin-" & (i Mod 20).ToString()
                Dim count As Integer
                _bins.TryGetValue(bin, count)
                _bins(bin) = count + 1
            Next
        End Sub
    End Class

    Module Program
        Sub Main()
            Dim sorter As New Sorter()
            sorter.Run()
        End Sub
    End Module

End Namespace
