' case: vb-basics-03-race
' sdk: console
' expect: MAP001 Archive.Boxes.Program.Main.labels
' why: the two lambdas add to the same captured map on two tasks

Namespace Archive.Boxes
    Public Module Program
        Public Sub Main()
            Dim labels As New Dictionary(Of Integer, String)()
            Dim north = Task.Run(Sub()
                                     For box = 1 To 40
                                         labels.Add(box, "north wing")
                                     Next
                                 End Sub)
            Dim south = Task.Run(Sub()
                                     For box = 41 To 90
                                         labels.Add(box, "south wing")
                                     Next
                                 End Sub)
            north.Wait()
            south.Wait()
            Console.WriteLine(labels.Count)
        End Sub
    End Module
End Namespace
