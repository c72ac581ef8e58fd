// case: confinement-62-safe
// sdk: console
// expect: none
// why: each run has its own draft, and waits for what it started on it; nobody reads the last one's words

using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement62Safe;

public sealed class Draft
{
    public Dictionary<string, int> Words { get; } = [];
}

public static class Program
{
    private static Draft? s_last;

    public static bool HasLast => s_last is not null;

    public static async Task Main()
    {
        while (HasLast)
        {
            await Task.WhenAll(Task.Run(Write), Task.Run(Write));
        }
    }

    private static async Task Write()
    {
        var draft = new Draft();
        s_last = draft;
        await Task.Run(() => draft.Words["late"] = 1);
        draft.Words["here"] = 1;
    }
}
