// case: confinement-62-race
// sdk: console
// expect: MAP001 Confinement62Race.Draft.Words
// why: the run writes into its draft beside what it started on it

using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement62Race;

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
        var late = Task.Run(() => draft.Words["late"] = 1);
        draft.Words["here"] = 1;
        await late;
    }
}
