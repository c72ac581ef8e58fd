' case: vb-basics-02-safe
' sdk: console
' expect: none
' why: the handler of both scales' events writes the shared map inside SyncLock

Namespace Scale.Weights
    Public Class Scale
        Public Event Weighed(name As String, grams As Double)

        Private ReadOnly _name As String

        Public Sub New(name As String)
            _name = name
        End Sub

        Public Sub Run()
            For i = 1 To 50
                RaiseEvent Weighed(_name, i * 12.5)
            Next
        End Sub
    End Class

    Public Class WeightLog
        Private ReadOnly _lastWeights As New Dictionary(Of String, Double)()
        Private ReadOnly _sync As New Object()

        Public Sub Attach(scale As Scale)
            AddHandler scale.Weighed, AddressOf OnWeighed
        End Sub

        Private Sub OnWeighed(name As String, grams As Double)
            SyncLock _sync
                _lastWeights(name) = grams
            End SyncLock
        End Sub
    End Class

    Public Module Program
        Public Sub Main()
            Dim log As New WeightLog()
            Dim inbound As New Scale("inbound")
            Dim outbound As New Scale("outbound")
            log.Attach(inbound)
            log.Attach(outbound)
            Dim first As New Thread(AddressOf inbound.Run)
            Dim second As New Thread(AddressOf outbound.Run)
            first.Start()
            second.Start()
            first.Join()
            second.Join()
        End Sub
    End Module
End Namespace
