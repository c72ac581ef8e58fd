' sdk: console
Imports System.Runtime.CompilerServices

Namespace Facts
    Public Class Note
        Public Reply As Note
    End Class

    Public Class Carrier(Of T As Class)
        Private _value As T
        Private Shared _shared As T

        Public Function Swap(value As T) As T
            Return Interlocked.Exchange(_value, value)
        End Function

        Public Function Once(make As Func(Of T)) As T
            Dim seen = Volatile.Read(_value)
            If seen IsNot Nothing Then Return seen
            Dim made = make()
            Return If(Interlocked.CompareExchange(_value, made, Nothing), made)
        End Function

        Public Shared Sub Publish(value As T)
            Volatile.Write(_shared, value)
        End Sub

        Public Shared Function Published() As T
            Return _shared
        End Function
    End Class

    Public Module Program
        Private ReadOnly Tags As New ConditionalWeakTable(Of Object, Note)

        Public Sub Main(args As String())
            Dim one As New Carrier(Of Note)
            Dim two As New Carrier(Of Note)
            one.Swap(New Note())
            Dim swapped = one.Swap(Nothing)                '@ pts(swapped) = {Facts.Note@39}
            Dim once = two.Once(Function() New Note())     '@ pts(once) = {Facts.Note@41}
            Carrier(Of Note).Publish(New Note())
            Carrier(Of String).Publish("a")
            Dim published = Carrier(Of Note).Published()   '@ pts(published) = {Facts.Note@42}
            Tags.Add(args, New Note())
            Dim tag As Note = Nothing
            If Tags.TryGetValue(args, tag) Then Use(tag)   '@ pts(tag) = {Facts.Note@45}
            Dim weak As New WeakReference(New Note())
            Dim target = TryCast(weak.Target, Note)        '@ pts(target) = {Facts.Note@48}
            Dim source As New TaskCompletionSource(Of Note)
            source.TrySetResult(New Note())
            Dim promised = source.Task.Result              '@ pts(promised) = {Facts.Note@51}
            Dim lazily As New Lazy(Of Note)(Function() New Note(), True)
            Dim valued = lazily.Value                      '@ pts(valued) = {Facts.Note@53}
            Dim continued = Task.Run(Function() New Note()).ContinueWith(Function(t) t.Result).Result   '@ pts(continued) = {Facts.Note@55}
            Using own As New ThreadLocal(Of Note)(Function() New Note())
                Dim mine = own.Value                       '@ pts(mine) = {Facts.Note@56}
            End Using
            Dim list As New List(Of Note)
            list.AddRange({New Note(), New Note()})
            Dim ranged = list.Find(Function(n) n.Reply Is Nothing)   '@ pts(ranged) = {Facts.Note@60}
            Dim linked As New LinkedList(Of Note)
            linked.AddFirst(New Note())
            Dim node = linked.First.Value                  '@ pts(node) = {Facts.Note@63}
            Dim stack As New Stack(Of Note)({New Note()})
            Dim popped = stack.Pop()                       '@ pts(popped) = {Facts.Note@65}
            Dim sorted As New SortedDictionary(Of Integer, List(Of Note)) From {{1, New List(Of Note) From {New Note()}}}
            Dim deep = sorted(1)(0)                        '@ pts(deep) = {Facts.Note@67}
            Dim old As New Hashtable From {{"a", New Note()}}
            Dim inOld = DirectCast(old("a"), Note)         '@ pts(inOld) = {Facts.Note@69}
            Dim bag As New Collection()
            bag.Add(New Note(), "a")
            Dim grown() As Note = {New Note()}
            ReDim Preserve grown(3)
            Dim inGrown = grown(0)                         '@ pts(inGrown) = {Facts.Note@73}
            Dim copy = CType(grown.Clone(), Note())
            Dim inCopy = copy(0)                           '@ pts(inCopy) = {Facts.Note@73}
        End Sub

        Private Sub Use(note As Note)
        End Sub
    End Module
End Namespace
