// case: confinement-77-race
// sdk: console
// expect: MAP001 Confinement77Race.Context._labels
// why: the copy shares the map of the original

using System.Collections.Generic;
using System.Threading;

namespace Confinement77Race;

public sealed class Context
{
    private Dictionary<string, int> _labels = [];

    public void Set(string label) => _labels[label] = 1;

    public Context Copy()
    {
        var copy = (Context)MemberwiseClone();
        copy._labels["copied"] = 1;
        return copy;
    }
}

public static class Program
{
    public static void Main()
    {
        var context = new Context();
        context.Set("made");
        for (var i = 0; i < 2; i++)
        {
            new Thread(() => context.Copy()).Start();
        }
    }
}
