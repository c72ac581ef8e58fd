// case: lock-identity-22-race
// sdk: library
// expect: MAP004|MAP001 Bank.Transfers.Account._holds
// why: the hold on the other account is placed under the lock of this account

namespace Bank.Transfers;

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

            target._holds[id] = amount;
        }
    }
}
