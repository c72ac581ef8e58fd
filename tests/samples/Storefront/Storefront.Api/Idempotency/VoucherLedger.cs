using System.Collections.Concurrent;

namespace Storefront.Api.Idempotency;

/// <summary>Vouchers that were redeemed, with the order they went into.</summary>
public sealed class VoucherLedger
{
    private readonly ConcurrentDictionary<string, string> _redeemed = new(StringComparer.OrdinalIgnoreCase);

    public bool TryRedeem(string voucher, string orderId) => _redeemed.TryAdd(voucher, orderId);
}
