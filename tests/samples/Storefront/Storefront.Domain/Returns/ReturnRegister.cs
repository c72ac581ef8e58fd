namespace Storefront.Domain.Returns;

/// <summary>Returns that customers have announced and the warehouse has not received yet.</summary>
public sealed class ReturnRegister
{
    private readonly object _gate = new();
    private readonly Dictionary<string, ReturnRequest> _announced = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ReturnRequest> All
    {
        get
        {
            lock (_gate)
                return _announced.Values.ToArray();
        }
    }

    public bool Announce(ReturnRequest request)
    {
        lock (_gate)
            return _announced.TryAdd(request.Number, request);
    }

    public bool Receive(string number)
    {
        lock (_gate)
            return _announced.Remove(number);
    }
}
