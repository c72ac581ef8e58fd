' case: lazy-init-20-safe
' sdk: console
' expect: none
' why: the map is created by a Lazy, which lets one thread create it
Imports System.Collections.Concurrent
Imports System.Threading
Imports System.Threading.Tasks

Namespace Library.Sections

    Public Class Catalog
        Private ReadOnly _byGenre As New Lazy(Of ConcurrentDictionary(Of String, Integer))(Function() New ConcurrentDictionary(Of String, Integer)())

        Private ReadOnly Property ByGenre As ConcurrentDictionary(Of String, Integer)
            Get
                Return _byGenre.Value
            End Get
        End Property

        Public Sub Add(genre As String)
            ByGenre.AddOrUpdate(genre, 1, Function(g, n) n + 1)
        End Sub

        Public ReadOnly Property Genres As Integer
            Get
                Return ByGenre.Count
            End Get
        End Property
    End Class

    Module Program
        Sub Main(args As String())
            Dim catalog As New Catalog()
            Parallel.ForEach(args, Sub(genre) catalog.Add(genre))
            Console.WriteLine(catalog.Genres)
        End Sub
    End Module

End Namespace
