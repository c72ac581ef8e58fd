' case: vb-basics-03-safe
' sdk: console
' expect: none
' why: the second lambda starts after the first task was waited for

Namespace Archive.Labels
    Public Module Program
        Public Sub Main()
            Dim labels As New Dictionary(Of Integer, String)()
            Dim north = Task.Run(Sub()
                                     For box = 1 To 40
                                         labels.Add(box, "north wing")
                                     Next
                                 End Sub)
            north.Wait()
            Dim south = Task.Run(Sub()
                                     For box = 41 To 90
                                         labels.Add(box, "south wing")
                                     Next
                                 End Sub)
            south.Wait()
            Console.WriteLine(labels.Count)
        End Sub
    End Module
End Namespace
