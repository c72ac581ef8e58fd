' case: boundary-05-safe
' sdk: library
' expect: none
' why: the map is filled by its own members
Option Strict Off

Imports System.Collections.Concurrent

Namespace Macro.Values

    Public Class Scripts
        Private ReadOnly _globals As New ConcurrentDictionary(Of String, Object)

        Public Function Lookup(name As String) As Object
            Dim value As Object = Nothing
            _globals.TryGetValue(name, value)
            Return value
        End Function

        Public Sub Define(name As String, value As Object)
            _globals.TryAdd(name, value)
        End Sub
    End Class

End Namespace
