// case: desktop-04-race
// sdk: console
// expect: MAP001 Files.Explorer.BrowserForm._sizes
// why: the handler writes inside the pool task, and a second click starts a second task
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

namespace Files.Explorer
{
    public class BrowserForm : Form
    {
        private readonly Button _measure = new();
        private readonly Dictionary<string, long> _sizes = new();

        public BrowserForm() => _measure.Click += Measure_Click;

        private async void Measure_Click(object sender, EventArgs e)
        {
            var folder = Text;
            await Task.Run(() => _sizes[folder] = SizeOf(folder));
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
