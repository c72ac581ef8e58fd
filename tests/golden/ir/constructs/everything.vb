Imports System.IO
Imports System.Runtime.CompilerServices

Namespace Shop
    Public Interface IStore
        Property Item(key As String) As Integer
        Event Changed As EventHandler
    End Interface

    Public Structure Pair
        Public Left As Dictionary(Of String, Integer)
        Public Right As Integer
    End Structure

    Public MustInherit Class Base
        Protected MustOverride Function Size() As Integer
        Public Overridable Sub Run()
        End Sub
    End Class

    Public Class Everything
        Inherits Base
        Implements IDisposable

        Private ReadOnly _map As New Dictionary(Of String, List(Of Integer)) From {{"a", New List(Of Integer) From {1, 2}}}
        Private ReadOnly _gate As New Object
        Private _slots(10) As Integer
        Private _pair As Pair
        Public Property Name As String = "x"
        Public Shared ReadOnly Property All As New Dictionary(Of Integer, Everything)
        Public Event Raised(sender As Object, n As Integer)

        Public Sub New()
            MyBase.New()
            AddHandler Raised, AddressOf OnRaised
            AddHandler Raised, Sub(s, n) _map.Clear()
            RemoveHandler Raised, AddressOf OnRaised
        End Sub

        Public Sub New(name As String)
            Me.New()
            Me.Name = name
        End Sub

        Private Sub OnRaised(sender As Object, n As Integer)
            RaiseEvent Raised(Me, n)
        End Sub

        Protected Overrides Function Size() As Integer
            Static calls As Integer = 0
            calls += 1
            Return calls
        End Function

        Default Public Property Item(key As String) As List(Of Integer)
            Get
                Return _map(key)
            End Get
            Set(value As List(Of Integer))
                _map(key) = value
            End Set
        End Property

        Public Iterator Function Numbers() As IEnumerable(Of Integer)
            For Each entry In _map
                For Each n In entry.Value
                    Yield n
                Next
            Next
        End Function

        Public Async Function Load(path As String) As Task(Of Integer)
            Dim total = 0
            Using reader As New StreamReader(path)
                total += (Await reader.ReadToEndAsync()).Length
            End Using
            SyncLock _gate
                If _map.ContainsKey("x") AndAlso total > 0 OrElse _map Is Nothing Then total = 1 Else total = 2
            End SyncLock
            Select Case total
                Case 1 To 3
                    total = 4
                Case Is > 9, 12
                    Return total
                Case Else
                    Exit Select
            End Select
            For i = 10 To 1 Step -1
                If i = 3 Then Continue For
                If i = 2 Then Exit For
            Next
            While total < 5
                total += 1
                If total = 4 Then Exit While
            End While
            Do Until total > 7
                total += 1
            Loop
            Do
                total -= 1
            Loop While total > 3
            Try
                _slots(1) = CInt("3")
                Throw New InvalidOperationException("x")
            Catch ex As IOException When ex.Message.Length > 3
                Throw
            Catch ex As Exception
                total = 0
                Exit Try
            Finally
                total += 1
            End Try
            ReDim Preserve _slots(20)
            Dim copy() As Integer = {1, 2, 3}
            Dim anonymous = New With {.A = total, Key .B = _map}
            Dim named = New Everything With {.Name = "n"}
            With named
                .Name = "m"
                .Run()
            End With
            _pair.Left = New Dictionary(Of String, Integer)
            _pair.Left("k") = If(total > 2, anonymous.A, 3)
            Dim maybe = named?.Name
            Dim text = $"{total} of {maybe}" & "x"
            Dim square = Function(n As Integer) n * n
            Dim go As Action = Sub() total = square(total)
            go()
            Dim query = From n In copy Where n > 1 Let m = n * 2 Order By m Select m
            Dim sums = Aggregate n In copy Into Sum(n)
            Dim joined = From a In copy Join b In copy On a Equals b Group By a Into Group Select a
            Dim changed = total
            Change(changed, _slots(2), Name)
            Dim number As Integer
            If Integer.TryParse("4", number) Then total = number
            Dim o As Object = total
            Dim s = TryCast(o, String)
            Dim d = DirectCast(o, Integer)
            If TypeOf o Is String Then total = 1
            Dim t = (1, "a")
            total += t.Item1
            GoTo finish
            total = 9
finish:
            Return total + d + sums
        End Function

        Private Sub Change(ByRef a As Integer, ByRef b As Integer, ByRef c As String)
            a = b
            c = "y"
        End Sub

        Public Shared Operator +(left As Everything, right As Everything) As Everything
            Return left
        End Operator

        Public Sub Dispose() Implements IDisposable.Dispose
            MyBase.Run()
        End Sub
    End Class

    Public Module Tools
        <Extension>
        Public Sub Touch(map As Dictionary(Of String, Integer), key As String)
            map(key) = 1
            map.Touch(key)
        End Sub

        Public Sub Main()
            Dim work As New Thread(Sub() Console.WriteLine("x"))
            work.Start()
        End Sub
    End Module
End Namespace
