using Storefront.Domain.Returns;

namespace Storefront.Worker.Imports;

/// <summary>Books the returns of the night into the journal, except those that were refunded already.</summary>
public sealed class ReturnsImport(ReturnsJournal journal)
{
    public async Task<int> RunAsync(IReadOnlyList<string> files, string refundedFile)
    {
        var refunded = new HashSet<string>(StringComparer.Ordinal);
        await Task.Run(() =>
        {
            if (!File.Exists(refundedFile))
                return;
            foreach (var number in File.ReadLines(refundedFile))
                refunded.Add(number.Trim());
        });

        Parallel.ForEach(files, file =>
        {
            foreach (var request in File.ReadLines(file).Select(ReturnRequest.Parse))
            {
                if (!refunded.Contains(request.Number))
                    journal.Record(request);
            }
        });
        return journal.Count;
    }
}
