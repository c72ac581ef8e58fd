' case: boundary-05-race
' sdk: library
' expect: MAP040 Macro.Globals.Scripts._globals
' why: the map is filled by late binding, of which no member is known
Option Strict Off

Imports System.Collections.Concurrent

Namespace Macro.Globals

    Public Class Scripts
        Private ReadOnly _globals As New ConcurrentDictionary(Of String, Object)

        Public Function Lookup(name As String) As Object
            Dim value As Object = Nothing
            _globals.TryGetValue(name, value)
            Return value
        End Function

        Public Sub Define(name As String, value As Object)
            Dim target As Object = _globals
            target.TryAdd(name, value)
        End Sub
    End Class

End Namespace
