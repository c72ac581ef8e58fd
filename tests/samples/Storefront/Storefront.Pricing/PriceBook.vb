Imports Storefront.Domain.Orders

''' <summary>The list prices, net, in the shop's base currency.</summary>
Public NotInheritable Class PriceBook
    Private ReadOnly _sync As New Object()
    Private ReadOnly _prices As New Dictionary(Of Sku, Decimal)
    Private _revision As Integer

    Public ReadOnly Property Revision As Integer
        Get
            Return _revision
        End Get
    End Property

    Public Sub SetPrice(sku As Sku, price As Decimal)
        If price < 0D Then Throw New ArgumentOutOfRangeException(NameOf(price))
        SyncLock _sync
            _prices(sku) = price
            _revision += 1
        End SyncLock
    End Sub

    Public Sub Withdraw(sku As Sku)
        SyncLock _sync
            If _prices.Remove(sku) Then _revision += 1
        End SyncLock
    End Sub

    ''' <summary>The price of an article, or the fallback where the article is not listed.</summary>
    Public Function PriceOf(sku As Sku, fallback As Decimal) As Decimal
        Dim price As Decimal
        If _prices.TryGetValue(sku, price) Then Return price
        Return fallback
    End Function
End Class
