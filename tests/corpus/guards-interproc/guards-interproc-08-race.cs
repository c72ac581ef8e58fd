// case: guards-interproc-08-race
// sdk: library
// expect: MAP001 Zoning.Parcels.ParcelRegister._owners
// why: the private helper is also reached from a public method that holds no lock

namespace Zoning.Parcels;

public sealed class ParcelRegister
{
    private readonly object _lock = new();
    private readonly Dictionary<string, string> _owners = new();

    public void Sell(string parcel, string buyer)
    {
        lock (_lock)
        {
            Transfer(parcel, buyer);
        }
    }

    public void Inherit(IEnumerable<string> parcels, string heir)
    {
        foreach (var parcel in parcels)
            Transfer(parcel, heir);
    }

    private void Transfer(string parcel, string owner)
    {
        if (string.IsNullOrWhiteSpace(owner))
            throw new ArgumentException("owner", nameof(owner));
        Write(parcel, owner.Trim());
    }

    private void Write(string parcel, string owner) => _owners[parcel] = owner;
}
