' sdk: console
Imports System.Collections.Concurrent
Imports System.Runtime.CompilerServices

Namespace Facts
    Public Class Seed
        Public Other As Seed
        Public Property Twin As Seed
    End Class

    Public Interface IGrower
        Function Grow() As Seed
        Event Grown(seed As Seed)
        Default Property Item(name As String) As Seed
    End Interface

    Public Class Field
        Implements IGrower

        Private ReadOnly _named As New Dictionary(Of String, Seed)

        Public Event Ripe(seed As Seed) Implements IGrower.Grown

        Public Overridable Function Produce() As Seed Implements IGrower.Grow
            Dim made As New Seed()
            RaiseEvent Ripe(made)                          '@ calls Facts.Program.Heard
            Return made
        End Function

        Public Property Named(name As String) As Seed Implements IGrower.Item
            Get
                Return _named(name)
            End Get
            Set(value As Seed)
                _named(name) = value
            End Set
        End Property

        Public Function Mine() As Seed
            Return MyClass.Produce()                       '@ calls Facts.Field.Produce
        End Function
    End Class

    Public NotInheritable Class Meadow
        Inherits Field

        Public Overrides Function Produce() As Seed
            Return New Seed()
        End Function
    End Class

    Public Structure Pot
        Public Seed As Seed

        Public Sub Plant(seed As Seed)
            Me.Seed = seed
        End Sub
    End Structure

    Public NotInheritable Class Shelf
        Implements IEnumerable(Of Seed)

        Private ReadOnly _items As New List(Of Seed)

        Public Sub Add(seed As Seed)
            _items.Add(seed)
        End Sub

        Public Iterator Function GetEnumerator() As IEnumerator(Of Seed) Implements IEnumerable(Of Seed).GetEnumerator
            For Each item In _items
                Yield item
            Next
        End Function

        Private Function Untyped() As IEnumerator Implements IEnumerable.GetEnumerator
            Return GetEnumerator()
        End Function
    End Class

    Public Module Program
        Private _heard As Seed
        Private ReadOnly Table As New Dictionary(Of String, Func(Of Seed, Seed)) From {{"wrap", Function(s) New Seed With {.Other = s}}}

        Public Sub Main(args As String())
            Dim grower As IGrower = If(args.Length > 0, New Field(), New Meadow())
            AddHandler grower.Grown, AddressOf Heard
            Dim work As Func(Of Seed) = AddressOf grower.Grow
            Dim grown = work()                             '@ pts(grown) = {Facts.Seed@25, Facts.Seed@48}
            Dim known = _heard                             '@ pts(known) = {Facts.Seed@25}
            grower("a") = New Seed()
            Dim named = grower("a")                        '@ pts(named) = {Facts.Seed@90}
            Dim tabled = Table("wrap")(New Seed())         '@ pts(tabled) = {Facts.Seed@82}
            Dim inTabled = tabled.Other                    '@ pts(inTabled) = {Facts.Seed@92}
            Dim outer = Function()
                            Dim middle As New Seed()
                            Dim inner = Function()
                                            middle.Twin = New Seed()
                                            Return middle
                                        End Function
                            Return inner()
                        End Function
            Dim nested = outer()                           '@ pts(nested) = {Facts.Seed@95}
            Dim nestedTwin = nested.Twin                   '@ pts(nestedTwin) = {Facts.Seed@97}
            Dim makers As New List(Of Func(Of Seed))
            For i = 0 To 2
                Dim each1 As New Seed()
                makers.Add(Function() each1)
            Next
            Dim made = makers(0)()                         '@ pts(made) = {Facts.Seed@106}
            Dim cells(3) As Seed
            Fill(cells(1), New Seed())
            Dim cell = cells(2)                            '@ pts(cell) = {Facts.Seed@111, Facts.Seed@113}
            Interlocked.Exchange(cells(0), New Seed())
            Dim owner As New Seed()
            Give(owner.Twin, New Seed())
            Dim prop = owner.Twin                          '@ pts(prop) = {Facts.Seed@115}
            Dim first = Pick(New Seed(), New Seed())       '@ pts(first) = {Facts.Seed@117}
            Dim pots(1) As Pot
            pots(0).Plant(New Seed())
            Dim pot = pots(1).Seed                         '@ pts(pot) = {Facts.Seed@119}
            Dim pair = Tuple.Create(New Seed(), 1)
            Dim item = pair.Item1                          '@ pts(item) = {Facts.Seed@121}
            Dim map As New ConcurrentDictionary(Of String, Seed)
            Dim added = map.GetOrAdd("a", Function(k) New Seed())   '@ pts(added) = {Facts.Seed@124}
            Dim shelf As New Shelf From {New Seed(), New Seed()}
            For Each stored In shelf : Use(stored) : Next  '@ pts(stored) = {Facts.Seed@125}
            Dim any As Object = New Seed()
            Select Case True
                Case TypeOf any Is Seed
                    Dim narrowed = DirectCast(any, Seed)   '@ pts(narrowed) = {Facts.Seed@127}
                    Use(narrowed)
            End Select
            Dim maybe As Seed = New Seed With {.Other = New Seed()}
            Dim inMaybe = maybe?.Other                     '@ pts(inMaybe) = {Facts.Seed@133}
            Dim iterator1 = Iterator Function() As IEnumerable(Of Seed)
                                Yield New Seed()
                            End Function
            For Each yielded In iterator1() : Use(yielded) : Next   '@ pts(yielded) = {Facts.Seed@136}
            Dim later = Async Function()
                            Await Task.Yield()
                            Return New Seed()
                        End Function
            Dim awaited = later().Result                   '@ pts(awaited) = {Facts.Seed@141}
            Dim best = (From s In shelf Let o = s.Other Where o Is Nothing Order By s.ToString() Descending Select s Distinct).Last()
            Use(best)                                      '@ pts(best) = {Facts.Seed@125}
            Dim shown = New Field().Mine()                 '@ pts(shown) = {Facts.Seed@25}
            Dim extended As Func(Of Seed) = AddressOf maybe.Follow
            Dim followed = extended()                      '@ pts(followed) = {Facts.Seed@133}
            Dim anyNew = Build(Of Seed)()                  '@ pts(anyNew) = {Facts.Seed@170}
            Dim chained = If(maybe.Twin, New Seed())       '@ pts(chained) = {Facts.Seed@150}
        End Sub

        Private Sub Heard(seed As Seed)
            _heard = seed
        End Sub

        Private Sub Fill(ByRef target As Seed, seed As Seed)
            target = seed
        End Sub

        Private Sub Give(ByRef target As Seed, seed As Seed)
            target = seed
        End Sub

        Private Function Pick(ParamArray seeds As Seed()) As Seed
            Return seeds(0)
        End Function

        Private Function Build(Of T As New)() As T
            Return New T()
        End Function

        <Extension>
        Public Function Follow(seed As Seed) As Seed
            Return seed.Other
        End Function

        Private Sub Use(seed As Seed)
        End Sub
    End Module
End Namespace
