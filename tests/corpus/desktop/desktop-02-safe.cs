// case: desktop-02-safe
// sdk: console
// expect: none
// why: the feed thread posts the write to the dispatcher of the UI thread
using System.Windows;
using System.Windows.Controls;
using System.Windows.Threading;

namespace System.Windows.Threading
{
    public class Dispatcher
    {
        public void Invoke(Action callback) { }
        public object BeginInvoke(Delegate method, params object[] args) => null;
    }
}

namespace System.Windows.Controls
{
    public class Button
    {
        public event RoutedEventHandler Click;
        protected void OnClick() => Click?.Invoke(this, new RoutedEventArgs());
    }
}

namespace System.Windows
{
    public class RoutedEventArgs : EventArgs { }
    public delegate void RoutedEventHandler(object sender, RoutedEventArgs e);

    public class Window
    {
        public Dispatcher Dispatcher { get; } = new();
        public string Title { get; set; } = "";
    }

    public class Application
    {
        public int Run(Window window) => 0;
    }
}

namespace Charts.Ticks
{
    public class QuoteWindow : Window
    {
        private readonly Button _show = new();
        private readonly Dictionary<string, decimal> _last = new();

        public QuoteWindow()
        {
            _show.Click += Show_Click;
            var feed = new Thread(Feed) { IsBackground = true };
            feed.Start();
        }

        private void Feed()
        {
            var random = new Random();
            while (true)
            {
                var price = random.Next(100, 200);
                Dispatcher.Invoke(() => _last["ACME"] = price);
                Thread.Sleep(100);
            }
        }

        private void Show_Click(object sender, RoutedEventArgs e)
        {
            Title = _last.TryGetValue("ACME", out var price) ? price.ToString("F2") : "-";
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => new Application().Run(new QuoteWindow());
    }
}
