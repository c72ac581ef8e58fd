namespace Storefront.Domain.Orders;

/// <summary>A stock keeping unit, e.g. <c>LAMP-0420-BLK</c>.</summary>
public readonly record struct Sku(string Code) : IComparable<Sku>
{
    public static Sku Parse(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length is < 3 or > 24)
            throw new FormatException($"'{text}' is not a stock keeping unit.");
        return new Sku(code);
    }

    public string Family => Code.Split('-', 2)[0];

    public int CompareTo(Sku other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;
}
