// case: desktop-08-safe
// sdk: console
// expect: none
// why: the completed event of the worker is raised on the UI thread, like the command
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

namespace Photo.Import.Completed
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
                found.Add((file, File.ReadAllBytes(file)));
            e.Result = found;
        }

        private void Loaded(object? sender, RunWorkerCompletedEventArgs e)
        {
            foreach (var (file, bytes) in (List<(string, byte[])>)e.Result!)
                _thumbs[file] = bytes;
        }
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => new System.Windows.Application().Run(new System.Windows.Window { DataContext = new ImportView() });
    }
}
