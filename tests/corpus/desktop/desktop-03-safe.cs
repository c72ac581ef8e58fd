// case: desktop-03-safe
// sdk: console
// expect: none
// why: the autosave timer of Windows Forms raises its event on the UI thread
using System.Windows.Forms;

namespace System.Windows.Forms
{
    public class Timer
    {
        public event EventHandler Tick;
        public int Interval { get; set; }
        public void Start() { }
        protected void OnTick() => Tick?.Invoke(this, EventArgs.Empty);
    }

    public class Button
    {
        public event EventHandler Click;
        protected void OnClick() => Click?.Invoke(this, EventArgs.Empty);
    }

    public class Form { }

    public static class Application
    {
        public static void Run(Form form) { }
    }
}

namespace Paint.Sheets
{
    public class LayerForm : Form
    {
        private readonly SortedDictionary<int, string> _layers = new();
        private readonly Button _add = new();
        private readonly System.Windows.Forms.Timer _autosave = new();

        public LayerForm()
        {
            _add.Click += Add_Click;
            _autosave.Interval = 30_000;
            _autosave.Tick += (_, _) => Save();
            _autosave.Start();
        }

        private void Add_Click(object sender, EventArgs e) => _layers.Add(_layers.Count, "Layer " + _layers.Count);

        private void Save()
        {
            using var writer = File.CreateText("autosave.txt");
            foreach (var layer in _layers)
                writer.WriteLine($"{layer.Key} {layer.Value}");
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => Application.Run(new LayerForm());
    }
}
