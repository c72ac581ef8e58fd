' case: publication-18-safe
' sdk: library
' expect: none
' why: the helper has filled the map before it is set into the field
Imports System.Collections.Generic
Imports System.Threading

Namespace Tram.Lines

    Public Class Timetable
        Private ReadOnly _loading As New Object()
        Private _stops As New Dictionary(Of String, Integer)

        Public Function Minute(name As String) As Integer
            Dim found As Integer = 0
            Volatile.Read(_stops).TryGetValue(name, found)
            Return found
        End Function

        Public Sub Replace(names As IEnumerable(Of String))
            SyncLock _loading
                Dim fresh As New Dictionary(Of String, Integer)
                Fill(fresh, names)
                Volatile.Write(_stops, fresh)
            End SyncLock
        End Sub

        Private Shared Sub Fill(stops As Dictionary(Of String, Integer), names As IEnumerable(Of String))
            For Each name In names
                stops.Add(name, stops.Count * 2)
            Next
        End Sub
    End Class

End Namespace
