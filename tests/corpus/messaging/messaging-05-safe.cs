// case: messaging-05-safe
// sdk: library
// expect: none
// why: the class is made for each invocation and keeps the dictionary itself
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

namespace Cloud.Functions.PerCall
{
    public class ResizeFunction
    {
        private readonly Dictionary<string, int> Sizes = [];

        [Function("resize")]
        public async Task Run([QueueTrigger("images")] string image)
        {
            var bytes = await File.ReadAllBytesAsync(image);
            if (!Sizes.ContainsKey(image)) Sizes.Add(image, bytes.Length);
        }
    }
}
