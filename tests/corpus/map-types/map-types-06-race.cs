// case: map-types-06-race
// sdk: console
// expect: MAP002 Gateway.Headers.HeaderDefaults.Values
// why: the name-value collection is looked up while the reload timer sets a header

using System.Collections.Specialized;

namespace Gateway.Headers;

public static class HeaderDefaults
{
    private static readonly NameValueCollection Values = new NameValueCollection();
    private static readonly object Sync = new object();

    static HeaderDefaults()
    {
        Values["Server"] = "edge";
        Values["Via"] = "1.1 edge";
    }

    public static void Reload(object? state)
    {
        lock (Sync)
        {
            Values["Date"] = DateTime.UtcNow.ToString("R");
        }
    }

    public static string? Find(string name)
    {
        return Values[name];
    }
}

public static class Program
{
    public static void Main()
    {
        using var timer = new Timer(HeaderDefaults.Reload, null, 0, 1000);
        for (var i = 0; i < 30; i++)
        {
            Console.WriteLine(HeaderDefaults.Find("Date"));
            Thread.Sleep(250);
        }
    }
}
