// case: messaging-02-safe
// sdk: library
// expect: none
// why: the attribute keeps the scheduler from running two executions of the job at once
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

namespace Nightly.Jobs.Exclusive
{
    [DisallowConcurrentExecution]
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
