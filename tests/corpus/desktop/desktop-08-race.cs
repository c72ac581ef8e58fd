// case: desktop-08-race
// sdk: console
// expect: MAP001|MAP002 Photo.Import.ImportView._thumbs
// why: the command runs on the UI thread while the worker event writes on a pool thread
using System.ComponentModel;
using System.Windows.Input;

namespace System.Windows.Input
{
    public interface ICommand
    {
        bool CanExecute(object? parameter);
        void Execute(object? parameter);
    }
}

namespace System.Windows
{
    public class Window { public object? DataContext { get; set; } }

    public class Application { public int Run(Window window) => 0; }
}

namespace Photo.Import
{
    public class ShowCommand : ICommand
    {
        private readonly ImportView _view;

        public ShowCommand(ImportView view) => _view = view;

        public bool CanExecute(object? parameter) => true;

        public void Execute(object? parameter) => _view.Show((string)parameter!);
    }

    public class ImportView
    {
        private readonly Dictionary<string, byte[]> _thumbs = new();
        private readonly BackgroundWorker _worker = new();

        public ImportView()
        {
            Command = new ShowCommand(this);
            _worker.DoWork += Load;
            _worker.RunWorkerCompleted += Loaded;
            _worker.RunWorkerAsync("photos");
        }

        public ICommand Command { get; }

        public void Show(string file)
        {
            if (_thumbs.TryGetValue(file, out var bytes)) Console.WriteLine(bytes.Length);
        }

        private void Load(object? sender, DoWorkEventArgs e)
        {
            var found = new List<(string, byte[])>();
            foreach (var file in Directory.GetFiles((string)e.Argument!))
                _thumbs[file] = File.ReadAllBytes(file);
            e.Result = found;
        }

        private void Loaded(object? sender, RunWorkerCompletedEventArgs e)
        {
            foreach (var (file, bytes) in (List<(string, byte[])>)e.Result!)
                Console.WriteLine(file + bytes.Length);
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => new System.Windows.Application().Run(new System.Windows.Window { DataContext = new ImportView() });
    }
}
