// case: messaging-05-race
// sdk: library
// expect: MAP001|MAP002 Cloud.Functions.ResizeFunction.Sizes
// why: invocations of one instance of the app run side by side on the static dictionary
using Microsoft.Azure.Functions.Worker;

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class QueueTriggerAttribute(string queue) : Attribute
    {
        public string Queue { get; } = queue;
    }
}

namespace Cloud.Functions
{
    public class ResizeFunction
    {
        private static readonly Dictionary<string, int> Sizes = [];

        [Function("resize")]
        public async Task Run([QueueTrigger("images")] string image)
        {
            var bytes = await File.ReadAllBytesAsync(image);
            if (!Sizes.ContainsKey(image)) Sizes.Add(image, bytes.Length);
        }
    }
}
