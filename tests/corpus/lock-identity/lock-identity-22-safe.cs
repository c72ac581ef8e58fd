// case: lock-identity-22-safe
// sdk: library
// expect: none
// why: the hold on the other account is placed under the lock of that account

namespace Bank.Payments;

public sealed class Account
{
    private readonly object _gate = new();
    private readonly Dictionary<Guid, decimal> _holds = new();

    public void Hold(Guid id, decimal amount)
    {
        lock (_gate)
        {
            _holds[id] = amount;
        }
    }

    public void MoveHold(Guid id, Account target)
    {
        decimal amount;
        lock (_gate)
        {
            if (!_holds.Remove(id, out amount))
            {
                return;
            }
        }

        lock (target._gate)
        {
            target._holds[id] = amount;
        }
    }
}
