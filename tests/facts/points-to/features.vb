' sdk: console
Imports System.Collections.Concurrent

Namespace Facts
    Public Class Crate
        Public Inner As Crate
        Public Property Label As String = ""
    End Class

    Public Interface IMover
        Function Move() As Integer
    End Interface

    Public MustInherit Class Vehicle
        Implements IMover

        Public MustOverride Function Wheels() As Integer

        Public Overridable Function Move() As Integer Implements IMover.Move
            Return Wheels()                                    '@ calls Facts.Van.Wheels, Facts.Bike.Wheels  '@ feature abstract-dispatch
        End Function
    End Class

    Public NotInheritable Class Van
        Inherits Vehicle

        Public Overrides Function Wheels() As Integer
            Return 4
        End Function
    End Class

    Public NotInheritable Class Bike
        Inherits Vehicle

        Public Overrides Function Wheels() As Integer
            Return 2
        End Function

        Public Overrides Function Move() As Integer
            Return MyBase.Move() + 1                           '@ calls Facts.Vehicle.Move
        End Function
    End Class

    Public Class Slot(Of T As Class)
        Public Shared Current As T

        Private ReadOnly _items As New List(Of T)

        Default Public Property Item(index As Integer) As T
            Get
                Return _items(index)
            End Get
            Set(value As T)
                _items(index) = value
            End Set
        End Property

        Public Sub Add(value As T)
            _items.Add(value)
        End Sub

        Public Shared Operator +(left As Slot(Of T), right As T) As Slot(Of T)
            left.Add(right)
            Return left
        End Operator
    End Class

    Public Class Gate
        Public Event Opened As EventHandler

        Public Sub Open()
            RaiseEvent Opened(Me, EventArgs.Empty)             '@ calls Facts.Program.OnOpened, Facts.Guard.Watch  '@ feature events
        End Sub
    End Class

    Public Class Guard
        Private WithEvents _gate As Gate

        Public Sub New(gate As Gate)
            _gate = gate
        End Sub

        Private Sub Watch(sender As Object, e As EventArgs) Handles _gate.Opened
        End Sub
    End Class

    Public Module Program
        Private ReadOnly Later As New Lazy(Of Crate)(Function() New Crate())

        Public Sub Main()
            Dim van As IMover = New Van()
            van.Move()                                         '@ calls Facts.Vehicle.Move  '@ feature interface-dispatch
            Dim bike As Vehicle = New Bike()
            bike.Move()                                        '@ calls Facts.Bike.Move  '@ feature virtual-dispatch
            Slot(Of Crate).Current = New Crate()
            Slot(Of Gate).Current = New Gate()
            Dim current = Slot(Of Crate).Current               '@ pts(current) = {Facts.Crate@95}  '@ feature generic-statics
            Dim shelf As New Slot(Of Crate)
            shelf.Add(New Crate())
            Dim added = shelf(0)                               '@ pts(added) = {Facts.Crate@99, Facts.Crate@101}  '@ feature indexers, operators, generic-types
            shelf = shelf + New Crate()
            Dim filled As Crate = Nothing
            Fill(filled)
            Use(filled)                                        '@ pts(filled) = {Facts.Crate@149}  '@ feature ref
            Dim nested As New Crate With {.Inner = New Crate()}
            Dim inner = nested.Inner                           '@ pts(inner) = {Facts.Crate@105}  '@ feature object-initializers
            Dim map As New Dictionary(Of String, Crate) From {{"a", New Crate()}}
            Dim got As Crate = Nothing
            If map.TryGetValue("a", got) Then Use(got)         '@ pts(got) = {Facts.Crate@107}  '@ feature map-values, collection-initializers, out
            Dim list = New List(Of Crate) From {New Crate()}
            Dim query = From c In list Where Keep(c) Select c  '@ calls Facts.Program.Keep  '@ feature query-syntax
            For Each kept In query : Use(kept) : Next          '@ pts(kept) = {Facts.Crate@110}  '@ feature lists
            Dim wrapped = list.Select(Function(c) New Crate With {.Inner = c}).First()
            Dim unwrapped = wrapped.Inner                      '@ pts(unwrapped) = {Facts.Crate@110}  '@ feature method-syntax
            Dim lazily = Later.Value                           '@ pts(lazily) = {Facts.Crate@88}  '@ feature lazy
            For Each made In Numbers() : Use(made) : Next      '@ pts(made) = {Facts.Crate@153}  '@ feature yield
            Dim gate As New Gate()
            AddHandler gate.Opened, AddressOf OnOpened
            Dim guard As New Guard(gate)
            gate.Open()                                        '@ calls Facts.Gate.Open
            Dim pair = (First:=New Crate(), Second:=nested)
            Dim first = pair.First                             '@ pts(first) = {Facts.Crate@121}  '@ feature tuples
            Dim array() As Crate = {New Crate()}
            Dim element = array(0)                             '@ pts(element) = {Facts.Crate@123}  '@ feature arrays
            Dim bag As New ConcurrentBag(Of Crate) From {New Crate()}
            Dim taken As Crate = Nothing
            If bag.TryTake(taken) Then Use(taken)              '@ pts(taken) = {Facts.Crate@125}  '@ feature concurrent-bags
            Dim work As Func(Of Crate) = AddressOf Build
            Dim built = work()                                 '@ pts(built) = {Facts.Crate@162}  '@ calls Facts.Program.Build  '@ feature delegates, method-groups
            Dim any As Object = built
            Dim again = TryCast(any, Crate)                    '@ pts(again) = {Facts.Crate@162}
            Dim shouted = built.Shout()                        '@ calls Facts.Words.Shout  '@ feature extension-members
            Dim anonymous = New With {.Crate = New Crate(), .Count = 1}
            Dim out = anonymous.Crate                          '@ pts(out) = {Facts.Crate@133}  '@ feature anonymous-types
            Dim chosen = If(out, nested)                       '@ pts(chosen) = {Facts.Crate@133, Facts.Crate@105}
            Dim awaited = Fetch().Result
            Use(awaited)                                       '@ pts(awaited) = {Facts.Crate@158}  '@ feature tasks
            Try
                Throw New ApplicationException("x", New Exception())
            Catch e As ApplicationException When Keep(built)   '@ calls Facts.Program.Keep
                Use(built)
            End Try
            Dim captured As New Crate()
            Dim action As Func(Of Crate) = Function() captured
            Dim returned = action()                            '@ calls Facts.Program.Main  '@ pts(returned) = {Facts.Crate@143}  '@ feature captured-variables, lambdas
        End Sub

        Private Sub Fill(ByRef target As Crate)
            target = New Crate()
        End Sub

        Private Iterator Function Numbers() As IEnumerable(Of Crate)
            Yield New Crate()
        End Function

        Private Async Function Fetch() As Task(Of Crate)
            Await Task.Yield()
            Return New Crate()
        End Function

        Private Function Build() As Crate
            Return New Crate()
        End Function

        Private Function Keep(crate As Crate) As Boolean
            Return crate.Inner Is Nothing
        End Function

        Private Sub OnOpened(sender As Object, e As EventArgs)
        End Sub

        Private Sub Use(crate As Crate)
        End Sub
    End Module

    Public Module Words
        <System.Runtime.CompilerServices.Extension>
        Public Function Shout(crate As Crate) As String
            Return crate.Label.ToUpperInvariant()
        End Function
    End Module
End Namespace
