// case: messaging-08-safe
// sdk: library
// expect: none
// why: the jobs take the lock
using System.Linq.Expressions;
using Hangfire;

namespace Hangfire
{
    public static class BackgroundJob
    {
        public static string Enqueue(Expression<Action> methodCall) => "";
    }

    public static class RecurringJob
    {
        public static void AddOrUpdate(string id, Expression<Action> methodCall, string cron) { }
    }
}

namespace Sync.Contacts.Locked
{
    public static class ContactSync
    {
        private static readonly HashSet<string> Seen = new();

        public static void Register() => RecurringJob.AddOrUpdate("contacts", () => Run("all"), "*/5 * * * *");

        public static void Changed(string folder) => BackgroundJob.Enqueue(() => Run(folder));

        public static void Run(string folder)
        {
            foreach (var card in Directory.GetFiles(folder, "*.vcf"))
            {
                lock (Seen)
                if (Seen.Add(card)) Console.WriteLine("new " + card);
            }
        }
    }
}
