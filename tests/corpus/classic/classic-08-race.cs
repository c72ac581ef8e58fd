// case: classic-08-race
// sdk: library
// expect: MAP001|MAP002 Portal.Web.Global.Online
// why: a session may start while others do, and each adds to the static dictionary
using System.Web;

namespace System.Web
{
    public class HttpApplication
    {
        public HttpRequest Request { get; } = new HttpRequest();
        public HttpSessionState Session { get; } = new HttpSessionState();
    }

    public class HttpRequest { public string UserHostAddress { get; set; } = ""; }

    public class HttpSessionState { public string SessionID { get; set; } = ""; }
}

namespace Portal.Web
{
    public class Global : HttpApplication
    {
        private static readonly Dictionary<string, string> Online = new Dictionary<string, string>();

        protected void Application_Start(object sender, EventArgs e)
        {
            Online["system"] = Environment.MachineName;
        }

        protected void Session_Start(object sender, EventArgs e)
        {
            Online[Session.SessionID] = Request.UserHostAddress;
        }
    }
}
