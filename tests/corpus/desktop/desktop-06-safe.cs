// case: desktop-06-safe
// sdk: console
// expect: none
// why: off the UI thread the quote is handed over by Invoke, and stored only when no handing over is required
using System.Windows.Forms;

namespace System.Windows.Forms
{
    public class Control
    {
        public bool InvokeRequired { get; set; }
        public object? Invoke(Delegate method, params object[] args) => null;
        public event EventHandler? Click;
        protected void OnClick() => Click?.Invoke(this, EventArgs.Empty);
    }

    public class Form : Control
    {
    }

    public static class Application
    {
        public static void Run(Form form) { }
    }
}

namespace Stock.Ticker.Invoked
{
    public class TickerForm : Form
    {
        private readonly Dictionary<string, decimal> _quotes = new Dictionary<string, decimal>();

        public TickerForm()
        {
            Click += (sender, e) => Show("MSFT");
            var feed = new Thread(ReadFeed) { IsBackground = true };
            feed.Start();
        }

        private void ReadFeed()
        {
            using (var reader = new StreamReader("feed.txt"))
            {
                string? line;
                while ((line = reader.ReadLine()) != null)
                    Store(line.Substring(0, 4), decimal.Parse(line.Substring(5)));
            }
        }

        private void Store(string symbol, decimal price)
        {
            if (InvokeRequired)
            {
                Invoke(new Action<string, decimal>(Store), symbol, price);
                return;
            }
            _quotes[symbol] = price;
        }

        private void Show(string symbol)
        {
            decimal price;
            if (_quotes.TryGetValue(symbol, out price)) Console.WriteLine(price);
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main()
        {
            Application.Run(new TickerForm());
        }
    }
}
