namespace Storefront.Domain.Customers;

public enum CustomerTier
{
    Standard,
    Silver,
    Gold,
}

public sealed record Customer(string Id, string Name, string Country, CustomerTier Tier, DateOnly Since)
{
    public static Customer Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 5)
            throw new FormatException($"A customer has five fields, not {fields.Length}: '{line}'.");
        _ = Enum.TryParse<CustomerTier>(fields[3], ignoreCase: true, out var tier);
        return new Customer(fields[0], fields[1], fields[2].ToUpperInvariant(), tier, DateOnly.Parse(fields[4]));
    }
}
