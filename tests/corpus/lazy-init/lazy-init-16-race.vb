' case: lazy-init-16-race
' sdk: library
' expect: MAP012 Archive.Subjects.Dictionary._bySubject
' why: a helper creates the inner map on a miss and stores it, two callers each get an inner map of their own
Imports System.Collections.Concurrent

Namespace Archive.Subjects

    Public Class Dictionary
        Private ReadOnly _bySubject As New ConcurrentDictionary(Of String, ConcurrentDictionary(Of Integer, String))

        Public Sub File(subject As String, number As Integer, title As String)
            Shelf(subject).TryAdd(number, title)
        End Sub

        Public Function Title(subject As String, number As Integer) As String
            Dim found As String = Nothing
            Shelf(subject).TryGetValue(number, found)
            Return found
        End Function

        Private Function Shelf(subject As String) As ConcurrentDictionary(Of Integer, String)
            Dim inner As ConcurrentDictionary(Of Integer, String) = Nothing
            If Not _bySubject.TryGetValue(subject, inner) Then
                inner = New ConcurrentDictionary(Of Integer, String)()
                _bySubject.Item(subject) = inner
            End If
            Return inner
        End Function
    End Class

End Namespace
