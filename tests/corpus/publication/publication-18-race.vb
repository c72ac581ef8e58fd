' case: publication-18-race
' sdk: library
' expect: MAP020 Tram.Stops.Timetable._stops
' why: the helper adds to the map after it was set into the field, while readers already look stops up in it
Imports System.Collections.Generic
Imports System.Threading

Namespace Tram.Stops

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
                Volatile.Write(_stops, fresh)
                Fill(fresh, names)
            End SyncLock
        End Sub

        Private Shared Sub Fill(stops As Dictionary(Of String, Integer), names As IEnumerable(Of String))
            For Each name In names
                stops.Add(name, stops.Count * 2)
            Next
        End Sub
    End Class

End Namespace
