' sdk: console
Imports System.IO
Imports System.Text.Json
Imports System.Xml.Serialization

Namespace Facts
    Public Class Basket
        Public ReadOnly Property Lines As New Dictionary(Of String, Integer)
        Public Coupons As New HashSet(Of String)
        Private ReadOnly _seen As New Dictionary(Of String, Integer)

        Public Sub See(sku As String)
            _seen(sku) = 1                                     '@ access write Facts.Basket._seen
        End Sub
    End Class

    Public NotInheritable Class Shop
        Private ReadOnly _baskets As New Dictionary(Of String, List(Of Basket))

        Public Sub Open(user As String)
            _baskets(user) = New List(Of Basket) From {New Basket()}   '@ access write Facts.Shop._baskets
        End Sub

        Public Function All() As String
            Return JsonSerializer.Serialize(_baskets)          '@ access enumerate Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons  '@ feature serializers
        End Function

        Public Function One(user As String) As String
            Return JsonSerializer.Serialize(New With {.Baskets = _baskets(user)})   '@ access read Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons
        End Function

        Public Sub Old(target As Stream)
            Call New XmlSerializer(GetType(Basket)).Serialize(target, _baskets("a")(0))   '@ access read Facts.Shop._baskets, enumerate Facts.Basket.Lines, enumerate Facts.Basket.Coupons
        End Sub
    End Class

    Public Module Program
        Public Sub Main(args As String())
            Dim shop As New Shop()
            shop.Open(args(0))
            Dim basket As New Basket()
            basket.See("a")
            Console.WriteLine(shop.All() & shop.One("a"))
            shop.Old(Stream.Null)
        End Sub
    End Module
End Namespace
