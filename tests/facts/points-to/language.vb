' sdk: console
Namespace Facts
    Public Class Coin
        Public Property Twin As Coin
        Public ReadOnly Property Born As New Coin()
        Public Property Spare As Coin = New Coin()
    End Class

    Public Structure Slot
        Public Coin As Coin
    End Structure

    Public NotInheritable Class Purse
        Private ReadOnly _handlers As New List(Of Action(Of Coin))
        Public Main As Coin

        Public Custom Event Paid As Action(Of Coin)
            AddHandler(value As Action(Of Coin))
                _handlers.Add(value)
            End AddHandler
            RemoveHandler(value As Action(Of Coin))
                _handlers.Remove(value)
            End RemoveHandler
            RaiseEvent(coin As Coin)
                For Each handler In _handlers
                    handler(coin)                              '@ calls Facts.Program.OnPaid  '@ feature custom-events
                Next
            End RaiseEvent
        End Event

        Public Sub Pay(coin As Coin)
            RaiseEvent Paid(coin)
        End Sub

        Default Public Property Item(slot As Integer) As Coin
            Get
                Return Main.Twin
            End Get
            Set(value As Coin)
                Main.Twin = value
            End Set
        End Property

        Public Shared Operator +(purse As Purse, coin As Coin) As Coin
            purse.Main = coin
            Return coin
        End Operator

        Public Shared Widening Operator CType(purse As Purse) As Coin
            Return purse.Main
        End Operator

        Public Shared Narrowing Operator CType(coin As Coin) As Purse
            Return New Purse With {.Main = coin}
        End Operator

        Public Shared Operator IsTrue(purse As Purse) As Boolean
            Return purse.Main IsNot Nothing
        End Operator

        Public Shared Operator IsFalse(purse As Purse) As Boolean
            Return purse.Main Is Nothing
        End Operator
    End Class

    Public Delegate Function Count(coin As Coin) As Integer

    Public Class Maker(Of T As New)
        Public Function Make() As T
            Return New T()
        End Function
    End Class

    Public Module Program
        Public Sub Main()
            Dim work As Count = AddressOf One
            work = CType([Delegate].Combine(work, New Count(AddressOf Two)), Count)
            work(New Coin())                                   '@ calls Facts.Coin..ctor, Facts.Program.One, Facts.Program.Two  '@ feature multicast-delegates
            Dim purse As New Purse With {.Main = New Coin()}
            AddHandler purse.Paid, AddressOf OnPaid
            purse.Pay(New Coin())                              '@ calls Facts.Coin..ctor, Facts.Purse.Pay
            Dim added = purse + New Coin()                     '@ calls Facts.Coin..ctor, Facts.Purse.op_Addition  '@ pts(added) = {Facts.Coin@82}  '@ feature operators
            Dim own As Coin = purse                            '@ calls Facts.Purse.op_Implicit  '@ pts(own) = {Facts.Coin@79, Facts.Coin@82, Facts.Coin@120}  '@ feature conversions
            Dim back = CType(New Coin(), Purse)                '@ calls Facts.Coin..ctor, Facts.Purse.op_Explicit
            Dim backMain = back.Main                           '@ pts(backMain) = {Facts.Coin@84}
            If purse Then Use(own)                             '@ calls Facts.Purse.op_True, Facts.Program.Use
            purse(1) = New Coin()
            Dim slot = purse(1)                                '@ calls Facts.Purse.get_Item  '@ pts(slot) = {Facts.Coin@87}  '@ feature indexers
            Dim coin As New Coin With {.Twin = New Coin()}
            Dim twin = coin.Twin                               '@ pts(twin) = {Facts.Coin@89}  '@ feature auto-properties
            Dim born = coin.Born                               '@ pts(born) = {Facts.Coin@5}
            Dim spare = coin.Spare                             '@ pts(spare) = {Facts.Coin@6, Facts.Coin@140}
            Dim same = Keep(New Coin())                        '@ pts(same) = {Facts.Coin@93}  '@ feature generic-methods
            Dim fresh = New Maker(Of Coin)().Make()            '@ pts(fresh) = {Facts.Coin@70}
            Fill(coin.Spare)
            Dim filled = coin.Spare                            '@ pts(filled) = {Facts.Coin@6, Facts.Coin@140}  '@ feature ref
            Dim inStructure As New Slot With {.Coin = New Coin()}
            Dim copy = inStructure
            Dim copied = copy.Coin                             '@ pts(copied) = {Facts.Coin@97}
            Dim coins = New List(Of Coin) From {New Coin()}
            Dim lazily = coins.Select(AddressOf Wrap)          '@ calls none  '@ feature deferred-queries
            For Each shown In lazily : Use(shown) : Next       '@ pts(shown) = {Facts.Coin@144}  '@ calls enumeration Facts.Program.Wrap, Facts.Program.Use
            Dim now = coins.ToDictionary(AddressOf Name, AddressOf Wrap)   '@ calls Facts.Program.Name, Facts.Program.Wrap  '@ feature eager-queries
            Dim mapped = now("a")                              '@ pts(mapped) = {Facts.Coin@144}
            Dim later = Numbers()                              '@ calls none  '@ feature yield
            For Each made In later : Use(made) : Next          '@ pts(made) = {Facts.Coin@153}  '@ calls enumeration Facts.Program.Numbers, Facts.Program.Use
            Dim groups = From c In coins Group c By Key = Name(c) Into Group
            For Each group In groups
                For Each member In group.Group : Use(member) : Next   '@ pts(member) = {Facts.Coin@100}
            Next
            Dim pairs = From a In coins From b In coins Select a, b
            Dim left = pairs.First().a                         '@ pts(left) = {Facts.Coin@100}
            Dim ordered = (From c In coins Order By Name(c) Skip 1 Take 2).ToList()
            Dim best = ordered(0)                              '@ pts(best) = {Facts.Coin@100}
            Dim lets = (From c In coins Let t = New Coin With {.Twin = c} Select found = t.Twin).First()
            Use(lets)                                          '@ pts(lets) = {Facts.Coin@100}
            Dim joined = (From a In coins Join b In coins On Name(a) Equals Name(b) Select b).First()
            Use(joined)                                        '@ pts(joined) = {Facts.Coin@100}
            With purse
                .Main = New Coin()
                Dim inWith = .Main                             '@ pts(inWith) = {Facts.Coin@79, Facts.Coin@82, Facts.Coin@120}
            End With
            Dim chosen = If(twin Is Nothing, own, twin)        '@ pts(chosen) = {Facts.Coin@79, Facts.Coin@82, Facts.Coin@89, Facts.Coin@120}
            Dim kept = Remember(New Coin())                    '@ pts(kept) = {Facts.Coin@124, Facts.Coin@125}
            kept = Remember(New Coin())
        End Sub

        Private Function One(coin As Coin) As Integer
            Return 1
        End Function

        Private Function Two(coin As Coin) As Integer
            Return 2
        End Function

        Private Sub OnPaid(coin As Coin)
        End Sub

        Private Sub Fill(ByRef target As Coin)
            target = New Coin()
        End Sub

        Private Function Wrap(coin As Coin) As Coin
            Return New Coin With {.Twin = coin}
        End Function

        Private Function Name(coin As Coin) As String
            Return "a"
        End Function

        Private Iterator Function Numbers() As IEnumerable(Of Coin)
            Use(Nothing)
            Yield New Coin()
        End Function

        Private Function Keep(Of T)(value As T) As T
            Return value
        End Function

        Private Function Remember(coin As Coin) As Coin
            Static last As Coin
            Dim before = If(last, coin)
            last = coin
            Return before
        End Function

        Private Sub Use(coin As Coin)
        End Sub
    End Module
End Namespace
