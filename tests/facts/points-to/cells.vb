' sdk: console
Imports System.Collections.Concurrent
Imports System.Runtime.CompilerServices
Imports System.Threading.Channels

Namespace Facts
    Public Class Note
        Public Reply As Note
    End Class

    Public Class Label
    End Class

    Public NotInheritable Class NoteException
        Inherits Exception

        Public ReadOnly Property Note As Note

        Public Sub New(note As Note)
            Me.Note = note
        End Sub
    End Class

    Public NotInheritable Class Desk
        Private _current As Note
        Private _swapped As Note
        Private _flag As Note
        Private _lazy As Note
        Private ReadOnly _attached As New ConditionalWeakTable(Of Object, Note)
        Private ReadOnly _weak As New WeakReference(Of Note)(New Note())
        Private ReadOnly _later As New Lazy(Of Task(Of Note))(AddressOf Load)

        Public Sub Put(note As Note)
            Interlocked.CompareExchange(_current, note, Nothing)
        End Sub

        Public Function Take() As Note
            Return Interlocked.Exchange(_current, Nothing)
        End Function

        Public Function Swap(note As Note) As Note
            Return Interlocked.Exchange(_swapped, note)
        End Function

        Public Property Flag As Note
            Get
                Return Volatile.Read(_flag)
            End Get
            Set(value As Note)
                Volatile.Write(_flag, value)
            End Set
        End Property

        Public Function First() As Note
            Return LazyInitializer.EnsureInitialized(_lazy, Function() New Note())
        End Function

        Public Function Attach(key As Object) As Note
            Return _attached.GetValue(key, Function(k) New Note())
        End Function

        Public Function Weak() As Note
            Dim note As Note = Nothing
            Return If(_weak.TryGetTarget(note), note, Nothing)
        End Function

        Public Async Function Later() As Task(Of Note)
            Return Await _later.Value
        End Function

        Private Async Function Load() As Task(Of Note)
            Await Task.Yield()
            Return New Note()
        End Function

        Public Function Quick() As ValueTask(Of Note)
            Return New ValueTask(Of Note)(New Note())
        End Function
    End Class

    Public Module Program
        Public Sub Main()
            Run().Wait()
        End Sub

        Private Async Function Run() As Task
            Dim desk As New Desk()
            desk.Put(New Note())
            Dim taken = desk.Take()                            '@ pts(taken) = {Facts.Note@88}  '@ feature interlocked-exchange, compare-exchange
            Dim old = desk.Swap(New Note())                    '@ pts(old) = {Facts.Note@90}
            desk.Flag = New Note()
            Dim flag = desk.Flag                               '@ pts(flag) = {Facts.Note@91}  '@ feature volatile
            Dim first = desk.First()                           '@ pts(first) = {Facts.Note@55}
            Dim attached = desk.Attach(desk)                   '@ pts(attached) = {Facts.Note@59}  '@ feature weak-tables
            Dim weak = desk.Weak()                             '@ pts(weak) = {Facts.Note@30}  '@ feature weak-references
            Dim later = Await desk.Later()
            Use(later)                                         '@ pts(later) = {Facts.Note@73}  '@ feature tasks, lazy
            Dim quick = Await desk.Quick().ConfigureAwait(False)
            Use(quick)                                         '@ pts(quick) = {Facts.Note@77}  '@ feature value-tasks
            Dim started = Await Task.Run(Function() New Note())
            Use(started)                                       '@ pts(started) = {Facts.Note@100}
            Dim both = Await Task.WhenAll(desk.Later(), Task.FromResult(New Note()))
            Dim inBoth = both(1)                               '@ pts(inBoth) = {Facts.Note@73, Facts.Note@102}
            Try
                Throw New NoteException(New Note())
            Catch e As NoteException When e.Note IsNot Nothing
                Dim thrown = e.Note                            '@ pts(thrown) = {Facts.Note@105}  '@ feature exceptions
            End Try
            Dim queue As New Queue(Of Note)
            queue.Enqueue(New Note())
            Dim dequeued = queue.Dequeue()                     '@ pts(dequeued) = {Facts.Note@110}  '@ feature queues
            Dim lines As New ConcurrentQueue(Of Note)
            lines.Enqueue(New Note())
            Dim line As Note = Nothing
            If lines.TryDequeue(line) Then Use(line)           '@ pts(line) = {Facts.Note@113}  '@ feature out
            Dim channel = Threading.Channels.Channel.CreateUnbounded(Of Note)()
            Await channel.Writer.WriteAsync(New Note())
            Dim received = Await channel.Reader.ReadAsync()
            Use(received)                                      '@ pts(received) = {Facts.Note@117}  '@ feature channels
            Dim map As New Dictionary(Of Label, Note) From {{New Label(), New Note()}}
            For Each entry In map
                Dim value = entry.Value                        '@ pts(value) = {Facts.Note@120}  '@ feature map-values
                Dim key = entry.Key                            '@ pts(key) = {Facts.Label@120}  '@ feature map-keys
            Next
            For Each only In map.Keys : Hold(only) : Next      '@ pts(only) = {Facts.Label@120}
            For Each stored In map.Values : Use(stored) : Next   '@ pts(stored) = {Facts.Note@120}
            Dim grid(1, 1) As Note
            grid(0, 1) = New Note()
            Dim cell = grid(1, 0)                              '@ pts(cell) = {Facts.Note@128, Facts.Note@131}
            ReDim Preserve grid(1, 3)
            grid(0, 2) = New Note()
            Dim kept = grid(0, 1)                              '@ pts(kept) = {Facts.Note@128, Facts.Note@131}
        End Function

        Private Sub Use(note As Note)
        End Sub

        Private Sub Hold(label As Label)
        End Sub
    End Module
End Namespace
