// case: desktop-01-safe
// sdk: console
// expect: none
// why: both handlers run on the UI thread one after the other
using System.Windows.Forms;

namespace System.Windows.Forms
{
    public class Control
    {
        public event EventHandler Click;
        protected void OnClick() => Click?.Invoke(this, EventArgs.Empty);
        public string Text { get; set; } = "";
    }

    public class Button : Control { }
    public class TextBox : Control { }
    public class Form : Control { }

    public static class Application
    {
        public static void Run(Form form) { }
    }
}

namespace Desk.Friends
{
    public class ContactForm : Form
    {
        private readonly Button _save = new();
        private readonly Button _discard = new();
        private readonly TextBox _name = new();
        private readonly Dictionary<string, string> _drafts = new();

        public ContactForm()
        {
            _save.Click += Save_Click;
            _discard.Click += Discard_Click;
        }

        private void Save_Click(object sender, EventArgs e)
        {
            var name = _name.Text;
            Store(name);
        }

        private void Store(string name)
        {
            if (!_drafts.TryGetValue(name, out var draft))
                draft = "";
            _drafts[name] = draft + "|" + DateTime.Now.ToString("s");
        }

        private void Discard_Click(object sender, EventArgs e) => _drafts.Remove(_name.Text);
    }

    internal static class Program
    {
        [STAThread]
        private static void Main() => Application.Run(new ContactForm());
    }
}
