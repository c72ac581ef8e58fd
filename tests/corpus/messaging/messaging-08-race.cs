// case: messaging-08-race
// sdk: library
// expect: MAP001|MAP002 Sync.Contacts.ContactSync.Seen
// why: the server runs the enqueued jobs on several workers at once
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

namespace Sync.Contacts
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

                if (Seen.Add(card)) Console.WriteLine("new " + card);
            }
        }
    }
}
