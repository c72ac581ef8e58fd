Imports Storefront.Domain.Customers

''' <summary>Discounts by customer tier and article family, as fractions of the list price.</summary>
Public NotInheritable Class DiscountTable
    Private ReadOnly _sync As New Object()
    Private ReadOnly _rates As New Dictionary(Of String, Decimal)(StringComparer.OrdinalIgnoreCase)

    Public Sub SetRate(tier As CustomerTier, family As String, rate As Decimal)
        If rate < 0D OrElse rate >= 1D Then Throw New ArgumentOutOfRangeException(NameOf(rate))
        SyncLock _sync
            _rates(KeyOf(tier, family)) = rate
        End SyncLock
    End Sub

    Public Function RateFor(tier As CustomerTier, family As String) As Decimal
        Dim rate As Decimal
        SyncLock _sync
            If _rates.TryGetValue(KeyOf(tier, family), rate) Then Return rate
            If _rates.TryGetValue(KeyOf(tier, "*"), rate) Then Return rate
        End SyncLock
        Return 0D
    End Function

    Public Function Families() As String()
        SyncLock _sync
            Return _rates.Keys.Select(Function(key) key.Substring(key.IndexOf(":"c) + 1)).Distinct().ToArray()
        End SyncLock
    End Function

    Private Shared Function KeyOf(tier As CustomerTier, family As String) As String
        Return tier.ToString() & ":" & family
    End Function
End Class
