' case: factory-11-race
' sdk: library
' expect: MAP013 Office.Printing.PrintQueues._queues
' why: the factory registers the printer in the list of the spooler, and it may do so twice for one printer
Imports System.Collections.Concurrent
Imports System.Collections.Generic

Namespace Office.Printing

    Public Class PrintQueues
        Private ReadOnly _queues As New ConcurrentDictionary(Of String, ConcurrentQueue(Of String))
        Private ReadOnly _printers As New ConcurrentBag(Of String)

        Public Sub Print(printer As String, document As String)
            _queues.GetOrAdd(printer, AddressOf Open).Enqueue(document)
        End Sub

        Public ReadOnly Property Printers As Integer
            Get
                Return _printers.Count
            End Get
        End Property

        Private Function Open(printer As String) As ConcurrentQueue(Of String)
            _printers.Add(printer)
            Return New ConcurrentQueue(Of String)()
        End Function
    End Class

End Namespace
