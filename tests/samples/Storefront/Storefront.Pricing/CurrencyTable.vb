''' <summary>How many decimals an amount has in the currencies the shop bills in.</summary>
Public NotInheritable Class CurrencyTable
    Private Shared ReadOnly _decimals As New Dictionary(Of String, Integer)(StringComparer.Ordinal)

    Shared Sub New()
        For Each code In {"EUR", "USD", "GBP", "CHF", "PLN", "CZK"}
            _decimals.Add(code, 2)
        Next
        _decimals.Add("JPY", 0)
        _decimals.Add("KWD", 3)
    End Sub

    Private Sub New()
    End Sub

    Public Shared Function Round(amount As Decimal, currency As String) As Decimal
        Dim digits As Integer
        If Not _decimals.TryGetValue(currency, digits) Then digits = 2
        Return Math.Round(amount, digits, MidpointRounding.AwayFromZero)
    End Function
End Class
