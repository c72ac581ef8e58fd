// case: desktop-01-race
// sdk: console
// expect: MAP001|MAP002 Desk.Contacts.ContactForm._drafts
// why: the save handler changes the dictionary in a pool task beside the other handler on the UI thread
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

namespace Desk.Contacts
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
            Task.Run(() => Store(name));
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
