// case: nested-14-race
// sdk: library
// expect: MAP006|MAP001|MAP007 Quotas.Tenants.QuotaTable._quotas
// why: the helper hands the inner map out of the region and its caller changes it

namespace Quotas.Tenants;

public sealed class QuotaTable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Dictionary<string, long>> _quotas = new();

    public void Grant(string tenant, string resource, long amount)
    {
        var quotas = QuotasOf(tenant);
        quotas[resource] = amount;
    }

    public void Revoke(string tenant)
    {
        lock (_gate)
        {
            if (_quotas.Remove(tenant, out var quotas)) quotas.Clear();
        }
    }

    private Dictionary<string, long> QuotasOf(string tenant)
    {
        lock (_gate)
        {
            if (!_quotas.TryGetValue(tenant, out var quotas))
            {
                quotas = new Dictionary<string, long>();
                _quotas.Add(tenant, quotas);
            }
            return quotas;
        }
    }
}
