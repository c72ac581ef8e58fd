// case: confinement-77-safe
// sdk: console
// expect: none
// why: the copy gets a map of its own before it is written

using System.Collections.Generic;
using System.Threading;

namespace Confinement77Safe;

public sealed class Context
{
    private Dictionary<string, int> _labels = [];

    public void Set(string label) => _labels[label] = 1;

    public Context Copy()
    {
        var copy = (Context)MemberwiseClone();
        copy._labels = new Dictionary<string, int>(_labels);
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
