' case: lock-kinds-46-race
' sdk: library
' expect: MAP001|MAP002 Depot.Scans.ScanBook._scans
' why: the entry is made although the monitor may be busy

Imports System.Threading

Namespace Depot.Scans

    Public Class ScanBook
        Private ReadOnly _gate As New Object
        Private ReadOnly _scans As New Dictionary(Of String, Date)

        Public Function Add(code As String) As Boolean
            Dim entered = False
            Try
                Monitor.TryEnter(_gate, 50, entered)
                _scans(code) = Date.UtcNow
                Return True
            Finally
                If entered Then Monitor.Exit(_gate)
            End Try
        End Function

        Public Function Seen(code As String) As Boolean
            SyncLock _gate
                Return _scans.ContainsKey(code)
            End SyncLock
        End Function
    End Class

End Namespace
