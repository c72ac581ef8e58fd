// case: classic-08-safe
// sdk: library
// expect: none
// why: only Application_Start fills the static dictionary, before the first session
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

namespace Portal.Web.Started
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
            Session.SessionID = Online["system"] + Request.UserHostAddress;
        }
    }
}
