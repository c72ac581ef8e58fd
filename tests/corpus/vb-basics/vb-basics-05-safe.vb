' case: vb-basics-05-safe
' sdk: console
' expect: none
' why: both methods lock the private object

Namespace Garage.Parts.Core
    Public Class PartsDesk
        Private ReadOnly _reserved As New Dictionary(Of String, Integer)()
        Private ReadOnly _lock As New Object()

        Public Sub Reserve(part As String, order As Integer)
            SyncLock _lock
                _reserved(part) = order
            End SyncLock
        End Sub

        Public Sub Release(part As String)
            SyncLock _lock
                _reserved.Remove(part)
            End SyncLock
        End Sub
    End Class

    Public Module Program
        Private ReadOnly Desk As New PartsDesk()

        Public Sub Main()
            Dim counter As New Thread(AddressOf ReserveAll)
            counter.Start()
            For i = 0 To 9
                Desk.Release("P" & i.ToString())
            Next
            counter.Join()
        End Sub

        Private Sub ReserveAll()
            For i = 0 To 99
                Desk.Reserve("P" & (i Mod 10).ToString(), i)
            Next
        End Sub
    End Module
End Namespace
