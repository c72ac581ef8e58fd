// sdk: console
namespace Facts;

public delegate int Count(string text);

public sealed class NewsEventArgs(string text) : EventArgs
{
    public string Text { get; } = text;
}

public sealed class Agency
{
    private EventHandler<NewsEventArgs>? _custom;
    private Func<int>? _stored;

    public event EventHandler<NewsEventArgs>? Published;

    public event EventHandler<NewsEventArgs> Custom
    {
        add => _custom += value;
        remove => _custom -= value;
    }

    public static event Action? Closed;

    public void Publish(string text)
    {
        Published?.Invoke(this, new NewsEventArgs(text));      //@ calls Facts.NewsEventArgs..ctor, Facts.Program.OnNews, Facts.Reader.OnNews  //@ feature events
        _custom?.Invoke(this, new NewsEventArgs(text));        //@ calls Facts.NewsEventArgs..ctor, Facts.Program.OnCustom  //@ feature custom-events
        Closed?.Invoke();                                      //@ calls Facts.Program.OnClosed
    }

    public void Store(Func<int> work) => _stored = work;

    public int Run() => _stored!();                            //@ calls Facts.Program.Main  //@ feature lambdas
}

public class Reader
{
    public virtual void OnNews(object? sender, NewsEventArgs e) { }
}

public static class Program
{
    private static readonly Dictionary<string, Action> Commands = new() { ["stop"] = Stop };
    private static readonly Action[] Steps = [First, Second];

    public static void Main(string[] args)
    {
        var agency = new Agency();
        var reader = new Reader();
        agency.Published += OnNews;
        agency.Published += reader.OnNews;
        agency.Custom += OnCustom;                             //@ calls Facts.Agency.add_Custom
        Agency.Closed += OnClosed;
        agency.Publish("a");                                   //@ calls Facts.Agency.Publish
        agency.Store(() => args.Length);
        agency.Run();                                          //@ calls Facts.Agency.Run
        Count single = Length;
        single("a");                                           //@ calls Facts.Program.Length  //@ feature delegates, method-groups
        Count count = Length;
        count += Vowels;
        count.Invoke("b");                                     //@ calls Facts.Program.Length, Facts.Program.Vowels  //@ feature multicast-delegates
        Commands["stop"]();                                    //@ calls Facts.Program.Stop
        foreach (var step in Steps) step();                    //@ calls Facts.Program.First, Facts.Program.Second
        var adder = Adder(2);                                  //@ calls Facts.Program.Adder
        adder(1);                                              //@ calls Facts.Program.Adder
        var total = 0;
        Local(1);                                              //@ calls Facts.Program.Main  //@ feature local-functions
        Action bound = agency.Close;
        bound();                                               //@ calls Facts.Closing.Close
        Func<string, Agency> make = Named;
        make("x").Run();                                       //@ calls Facts.Program.Named, Facts.Agency.Run
        var combined = (Action)Delegate.Combine((Action)First, (Action)Third)!;
        combined();                                            //@ calls Facts.Program.First, Facts.Program.Third
        new List<string> { "a" }.ForEach(Print);               //@ calls Facts.Program.Print
        Array.ConvertAll(args, Length);                        //@ calls Facts.Program.Length
        Twice(Twice(Second))();                                //@ calls Facts.Program.Twice, Facts.Program.Second
        Func<Func<int, int>> nested = () => Inc;
        nested()(3);                                           //@ calls Facts.Program.Main, Facts.Program.Inc
        Pick(args.Length)();                                   //@ calls Facts.Program.Pick, Facts.Program.First, Facts.Program.Third

        void Local(int depth)
        {
            total += depth;
            if (depth < 3) Local(depth + 1);                   //@ calls Facts.Program.Main
        }
    }

    private static void OnNews(object? sender, NewsEventArgs e) { }

    private static void OnCustom(object? sender, NewsEventArgs e) { }

    private static void OnClosed() { }

    private static void Stop() { }

    private static void First() { }

    private static void Second() { }

    private static void Third() { }

    private static int Inc(int value) => value + 1;

    private static int Length(string text) => text.Length;

    private static int Vowels(string text) => text.Length / 2;

    private static Agency Named(string name) => new();

    private static void Print(string text) { }

    private static Action Twice(Action action) => action;

    private static Func<int, int> Adder(int by) => value => value + by;

    private static Action Pick(int which) => which switch { 0 => First, _ => Third };
}

public static class Closing
{
    public static void Close(this Agency agency) { }
}
