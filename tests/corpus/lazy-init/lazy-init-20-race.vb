' case: lazy-init-20-race
' sdk: console
' expect: MAP012 Library.Genres.Catalog._byGenre
' why: the property creates the map when the field is Nothing, two threads may each create one
Imports System.Collections.Concurrent
Imports System.Threading
Imports System.Threading.Tasks

Namespace Library.Genres

    Public Class Catalog
        Private _byGenre As ConcurrentDictionary(Of String, Integer)

        Private ReadOnly Property ByGenre As ConcurrentDictionary(Of String, Integer)
            Get
                If _byGenre Is Nothing Then
                    _byGenre = New ConcurrentDictionary(Of String, Integer)()
                End If
                Return _byGenre
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
