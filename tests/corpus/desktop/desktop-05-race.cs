// case: desktop-05-race
// sdk: console
// expect: MAP001|MAP002 Mail.Client.MainWindow._unread
// why: the completed download updates the dictionary on the pool thread that ran the continuation
using System.Windows;
using System.Windows.Threading;

namespace System.Windows.Threading
{
    public class DispatcherOperation { }

    public class Dispatcher
    {
        public DispatcherOperation InvokeAsync(Action callback) => new DispatcherOperation();
    }
}

namespace System.Windows
{
    public class Window
    {
        public Dispatcher Dispatcher { get; } = new();
        public event EventHandler? Loaded;
        public event EventHandler? Activated;
        public void Raise() { Loaded?.Invoke(this, EventArgs.Empty); Activated?.Invoke(this, EventArgs.Empty); }
    }

    public class Application
    {
        public int Run(Window window) => 0;
    }
}

namespace Mail.Client
{
    public class MainWindow : Window
    {
        private readonly Dictionary<string, int> _unread = new();
        private readonly HttpClient _http = new();

        public MainWindow()
        {
            Loaded += OnLoaded;
            Activated += OnActivated;
        }

        private void OnLoaded(object? sender, EventArgs e)
        {
            foreach (var folder in new[] { "inbox", "lists" })
            {
                _http.GetStringAsync("http://mail/" + folder).ContinueWith(done =>
                {
                    var count = int.Parse(done.Result);
                    _unread[folder] = count;
                });
            }
        }

        private void OnActivated(object? sender, EventArgs e)
        {
            if (_unread.TryGetValue("inbox", out var n)) Console.Title = n + " unread";
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => new Application().Run(new MainWindow());
    }
}
