// case: map-types-06-safe
// sdk: console
// expect: none
// why: the name-value collection is looked up and set under one lock

using System.Collections.Specialized;

namespace Gateway.Trailers;

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
        lock (Sync)
        {
            return Values[name];
        }
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
