' case: vb-threads-01-safe
' sdk: console
' expect: none
' why: the method holds the lock while it changes the dictionary
Namespace Depot.Packages

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
                SyncLock _gate
                    Dim count As Integer
                    _bins.TryGetValue(bin, count)
                    _bins(bin) = count + 1
                End SyncLock
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
