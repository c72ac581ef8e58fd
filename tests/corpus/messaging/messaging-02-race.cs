// case: messaging-02-race
// sdk: library
// expect: MAP001|MAP002 Nightly.Jobs.CleanupJob.LastSizes
// why: the scheduler may run two executions of the job at once
using Quartz;

namespace Quartz
{
    public interface IJobExecutionContext
    {
        CancellationToken CancellationToken { get; }
    }

    public interface IJob
    {
        Task Execute(IJobExecutionContext context);
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
    public class DisallowConcurrentExecutionAttribute : Attribute { }
}

namespace Nightly.Jobs
{

    public class CleanupJob : IJob
    {
        private static readonly Dictionary<string, long> LastSizes = new();

        public Task Execute(IJobExecutionContext context)
        {
            foreach (var file in new DirectoryInfo("/var/tmp").GetFiles())
            {
                if (context.CancellationToken.IsCancellationRequested) break;
                if (LastSizes.TryGetValue(file.Name, out var size) && size == file.Length) file.Delete();
                else LastSizes[file.Name] = file.Length;
            }
            return Task.CompletedTask;
        }
    }
}
