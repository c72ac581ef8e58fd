// case: messaging-07-race
// sdk: library
// expect: MAP001|MAP002 Plant.Alerts.AlertReader._open
// why: two subscriptions deliver on threads of their own into the one dictionary
using System.Reactive.Linq;

namespace System.Reactive.Linq
{
    public static class Observable
    {
        public static IObservable<long> Interval(TimeSpan period) => throw new NotImplementedException();

        public static IObservable<T> Merge<T>(this IObservable<T> first, IObservable<T> second) => throw new NotImplementedException();
    }
}

namespace System
{
    public static class ObservableExtensions
    {
        public static IDisposable Subscribe<T>(this IObservable<T> source, Action<T> onNext) => throw new NotImplementedException();
    }
}

namespace Plant.Alerts
{
    public sealed class AlertReader
    {
        private readonly Dictionary<long, string> _open = new();

        public void Start()
        {
            var fast = Observable.Interval(TimeSpan.FromSeconds(1));
            var slow = Observable.Interval(TimeSpan.FromSeconds(30));
            fast.Subscribe(Check);
            slow.Subscribe(Check);
        }

        private void Check(long tick)
        {
            foreach (var file in Directory.GetFiles("alerts")) _open[tick % 60] = file;
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            new AlertReader().Start();
            Console.ReadLine();
        }
    }
}
