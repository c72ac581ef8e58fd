' case: factory-11-safe
' sdk: library
' expect: none
' why: the printer is registered by the caller whose queue was added
Imports System.Collections.Concurrent
Imports System.Collections.Generic

Namespace Office.Copying

    Public Class PrintQueues
        Private ReadOnly _queues As New ConcurrentDictionary(Of String, ConcurrentQueue(Of String))
        Private ReadOnly _printers As New ConcurrentBag(Of String)

        Public Sub Print(printer As String, document As String)
            Dim fresh As New ConcurrentQueue(Of String)()
            Dim queue = _queues.GetOrAdd(printer, fresh)
            If queue Is fresh Then _printers.Add(printer)
            queue.Enqueue(document)
        End Sub

        Public ReadOnly Property Printers As Integer
            Get
                Return _printers.Count
            End Get
        End Property
    End Class

End Namespace
