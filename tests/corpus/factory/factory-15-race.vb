' case: factory-15-race
' sdk: library
' expect: MAP013 Clinic.Intake.Rooms._rooms
' why: the lambda has a helper write the opened room to the day book, which two callers for one room may both do
Imports System.Collections.Concurrent
Imports System.IO

Namespace Clinic.Intake

    Public Class Rooms
        Private ReadOnly _rooms As New ConcurrentDictionary(Of String, ConcurrentQueue(Of String))
        Private ReadOnly _dayBook As String

        Public Sub New(dayBook As String)
            _dayBook = dayBook
        End Sub

        Public Sub Wait(room As String, patient As String)
            Dim queue = _rooms.GetOrAdd(room, Function(name) Open(name))
            queue.Enqueue(patient)
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
