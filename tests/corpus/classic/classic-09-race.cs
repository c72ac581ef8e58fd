// case: classic-09-race
// sdk: library
// expect: MAP003 Spool.Service.SpoolService._jobs
// why: the stop command lists the jobs while the timer may still call back
using System.ServiceProcess;

namespace System.ServiceProcess
{
    public class ServiceBase
    {
        public string ServiceName { get; set; } = "";
        protected virtual void OnStart(string[] args) { }
        protected virtual void OnStop() { }
        public static void Run(ServiceBase service) { }
    }
}

namespace Spool.Service
{
    public class SpoolService : ServiceBase
    {
        private readonly Dictionary<string, int> _jobs = new Dictionary<string, int>();
        private readonly object _sync = new object();
        private System.Timers.Timer _timer;

        public SpoolService()
        {
            ServiceName = "Spool";
        }

        protected override void OnStart(string[] args)
        {
            _timer = new System.Timers.Timer(1000) { AutoReset = false };
            _timer.Elapsed += (sender, e) => Poll();
            _timer.Start();
        }

        protected override void OnStop()
        {
            _timer.Stop();

            foreach (var job in _jobs) Console.WriteLine(job.Key + " " + job.Value);
        }

        private void Poll()
        {
            foreach (var file in Directory.GetFiles("spool"))
            {

                    _jobs[file] = _jobs.ContainsKey(file) ? _jobs[file] + 1 : 1;
            }
            _timer.Start();
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            ServiceBase.Run(new SpoolService());
        }
    }
}
