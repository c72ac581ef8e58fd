' case: lost-update-22-safe
' sdk: library
' expect: none
' why: the extended array is stored only if the old one is still there
Imports System.Collections.Concurrent
Imports System.Linq

Namespace Mailer.Groups

    Public Class Subscribers
        Private ReadOnly _lists As New ConcurrentDictionary(Of String, String())

        Public Sub Subscribe(list As String, address As String)
            Dim known As String()
            Do
                known = _lists.GetOrAdd(list, Function(name) Array.Empty(Of String)())
            Loop Until _lists.TryUpdate(list, Extend(known, address), known)
        End Sub

        Public Function Count(list As String) As Integer
            Dim known As String() = Nothing
            Return If(_lists.TryGetValue(list, known), known.Length, 0)
        End Function

        Private Shared Function Extend(known As String(), address As String) As String()
            Return known.Append(address).ToArray()
        End Function
    End Class

End Namespace
