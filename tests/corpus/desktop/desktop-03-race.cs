// case: desktop-03-race
// sdk: console
// expect: MAP003 Paint.Layers.LayerForm._layers
// why: the autosave timer of System.Threading enumerates on a pool thread while a handler adds on the UI thread
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

namespace Paint.Layers
{
    public class LayerForm : Form
    {
        private readonly SortedDictionary<int, string> _layers = new();
        private readonly Button _add = new();
        private readonly System.Threading.Timer _autosave;

        public LayerForm()
        {
            _add.Click += Add_Click;
            _autosave = new System.Threading.Timer(_ => Save(), null, 30_000, Timeout.Infinite);
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
