' case: lock-kinds-46-safe
' sdk: library
' expect: none
' why: the entry is made only when the monitor was entered

Imports System.Threading

Namespace Depot.Reads

    Public Class ScanBook
        Private ReadOnly _gate As New Object
        Private ReadOnly _scans As New Dictionary(Of String, Date)

        Public Function Add(code As String) As Boolean
            Dim entered = False
            Try
                Monitor.TryEnter(_gate, 50, entered)
                If Not entered Then Return False
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
