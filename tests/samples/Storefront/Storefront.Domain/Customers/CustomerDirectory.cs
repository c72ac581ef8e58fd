using Storefront.Domain.Stores;

namespace Storefront.Domain.Customers;

public sealed class CustomerDirectory : EntityStore<string, Customer>
{
    public CustomerDirectory()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>Adds a customer, or merges the record with the one from another branch; the older date wins.</summary>
    public void Register(Customer customer)
    {
        if (TryFind(customer.Id, out var known))
        {
            customer = customer with
            {
                Since = known.Since < customer.Since ? known.Since : customer.Since,
                Tier = (CustomerTier)Math.Max((int)known.Tier, (int)customer.Tier),
            };
        }
        Save(customer);
    }

    protected override string KeyOf(Customer entity) => entity.Id;
}
