' case: vb-basics-06-safe
' sdk: console
' expect: none
' why: the bodies of Parallel.For update the captured map inside SyncLock

Namespace Survey.Parcels
    Public Class ParcelStatistics
        Public Shared Function BySize(areas As Double()) As Dictionary(Of Integer, Integer)
            Dim buckets As New Dictionary(Of Integer, Integer)()
            Dim gate As New Object()
            Parallel.For(0, areas.Length,
                         Sub(i)
                             Dim bucket = CInt(Math.Floor(areas(i) / 100))
                             SyncLock gate
                                 Dim seen As Integer = 0
                                 buckets.TryGetValue(bucket, seen)
                                 buckets(bucket) = seen + 1
                             End SyncLock
                         End Sub)
            Return buckets
        End Function
    End Class

    Public Module Program
        Public Sub Main()
            Dim areas = Enumerable.Range(1, 400).Select(Function(n) n * 7.25).ToArray()
            For Each bucket In ParcelStatistics.BySize(areas)
                Console.WriteLine(bucket.Key.ToString() & " " & bucket.Value.ToString())
            Next
        End Sub
    End Module
End Namespace
