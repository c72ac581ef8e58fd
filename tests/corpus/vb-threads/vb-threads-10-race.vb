' case: vb-threads-10-race
' sdk: library
' expect: MAP001|MAP002 Portal.Seiten.Startseite._zugriffe
' why: the Shared dictionary of the page serves all requests
Imports System.Collections.Generic
Imports System.Web.UI

Namespace System.Web.UI
    Public Class Page
        Public Property Title As String = ""
    End Class
End Namespace

Namespace Portal.Seiten
    Public Class Startseite
        Inherits Page

        Private Shared ReadOnly _zugriffe As New Dictionary(Of String, Integer)

        Protected Sub Page_Load(sender As Object, e As EventArgs)
            Dim zahl As Integer
            _zugriffe.TryGetValue(Title, zahl)
            _zugriffe(Title) = zahl + 1
        End Sub
    End Class
End Namespace
