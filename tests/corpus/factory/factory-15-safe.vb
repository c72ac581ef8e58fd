' case: factory-15-safe
' sdk: library
' expect: none
' why: the lambda makes a Lazy, and of two for one room only the stored one is ever asked for its value
Imports System.Collections.Concurrent
Imports System.IO

Namespace Clinic.Reception

    Public Class Rooms
        Private ReadOnly _rooms As New ConcurrentDictionary(Of String, Lazy(Of ConcurrentQueue(Of String)))
        Private ReadOnly _dayBook As String

        Public Sub New(dayBook As String)
            _dayBook = dayBook
        End Sub

        Public Sub Wait(room As String, patient As String)
            Dim queue = _rooms.GetOrAdd(room, Function(name) New Lazy(Of ConcurrentQueue(Of String))(Function() Open(name)))
            queue.Value.Enqueue(patient)
        End Sub

        Private Function Open(room As String) As ConcurrentQueue(Of String)
            Note("opened " & room)
            Return New ConcurrentQueue(Of String)()
        End Function

        Private Sub Note(line As String)
            File.AppendAllText(_dayBook, line)
        End Sub
    End Class

End Namespace
