// case: desktop-04-safe
// sdk: console
// expect: none
// why: the pool task only computes, the handler writes after the await on the UI thread
using System.Windows.Forms;

namespace System.Windows.Forms
{
    public class Button
    {
        public event EventHandler Click;
        protected void OnClick() => Click?.Invoke(this, EventArgs.Empty);
    }

    public class Form
    {
        public string Text { get; set; } = "";
    }

    public static class Application
    {
        public static void Run(Form form) { }
    }
}

namespace Files.Browser
{
    public class BrowserForm : Form
    {
        private readonly Button _measure = new();
        private readonly Dictionary<string, long> _sizes = new();

        public BrowserForm() => _measure.Click += Measure_Click;

        private async void Measure_Click(object sender, EventArgs e)
        {
            var folder = Text;
            var size = await Task.Run(() => SizeOf(folder));
            _sizes[folder] = size;
            Text = folder + " measured";
        }

        private static long SizeOf(string folder)
            => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => Application.Run(new BrowserForm());
    }
}
