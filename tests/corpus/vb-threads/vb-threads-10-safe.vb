' case: vb-threads-10-safe
' sdk: library
' expect: none
' why: the dictionary belongs to the page object of the one request
Imports System.Collections.Generic
Imports System.Web.UI

Namespace System.Web.UI
    Public Class Page
        Public Property Title As String = ""
    End Class
End Namespace

Namespace Portal.Seiten.Eigen
    Public Class Startseite
        Inherits Page

        Private ReadOnly _zugriffe As New Dictionary(Of String, Integer)

        Protected Sub Page_Load(sender As Object, e As EventArgs)
            Dim zahl As Integer
            _zugriffe.TryGetValue(Title, zahl)
            _zugriffe(Title) = zahl + 1
        End Sub
    End Class
End Namespace
