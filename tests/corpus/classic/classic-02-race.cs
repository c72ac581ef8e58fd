// case: classic-02-race
// sdk: library
// expect: MAP001|MAP002 Legacy.Shop.BasketPage.Articles
// why: the static dictionary of the page is shared by all requests
using System.Web.UI;

namespace System.Web.UI
{
    public class Page
    {
        public event EventHandler Load;
        protected virtual void OnLoad(EventArgs e) => Load?.Invoke(this, e);
        public bool IsPostBack { get; set; }
        public string Title { get; set; } = "";
    }
}

namespace Legacy.Shop
{
    public class BasketPage : Page
    {
        private static readonly Dictionary<int, string> Articles = new Dictionary<int, string>();

        protected void Page_Load(object sender, EventArgs e)
        {
            if (!IsPostBack)
                Title = NameOf(42);
        }

        protected void Refresh_Click(object sender, EventArgs e)
        {
            Articles.Remove(42);
            Title = NameOf(42);
        }

        private string NameOf(int article)
        {
            string name;
            if (!Articles.TryGetValue(article, out name))
            {
                name = "Article " + article;
                Articles[article] = name;
            }
            return name;
        }
    }
}
