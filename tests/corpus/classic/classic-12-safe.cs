// case: classic-12-safe
// sdk: library
// expect: none
// why: the static dictionary is a concurrent one
using System.Collections.Concurrent;
using Microsoft.AspNet.SignalR;

namespace Microsoft.AspNet.SignalR
{
    public abstract class Hub
    {
        public string ConnectionId { get; set; }
        public virtual Task OnConnected() { return Task.FromResult(0); }
        public virtual Task OnDisconnected(bool stopCalled) { return Task.FromResult(0); }
    }
}

namespace Board.Live.Concurrent
{
    public class BoardHub : Hub
    {
        private static readonly IDictionary<string, string> Users = new ConcurrentDictionary<string, string>();

        public void Join(string name)
        {
            Users[ConnectionId] = name;
        }

        public override Task OnDisconnected(bool stopCalled)
        {
            Users.Remove(ConnectionId);
            return base.OnDisconnected(stopCalled);
        }
    }
}
