// case: async-12-safe
// sdk: console
// expect: none
// why: every task of the list is awaited before the answers are enumerated
namespace Survey.Replies;

public sealed class Survey
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _answers = new();

    private async Task AskAsync(string person)
    {
        await Task.Delay(Random.Shared.Next(50));
        lock (_gate)
            _answers[person] = Random.Shared.Next(1, 6);
    }

    public async Task<int> RunAsync(IEnumerable<string> people)
    {
        var asked = new List<Task>();
        foreach (var person in people)
            asked.Add(AskAsync(person));

        foreach (var task in asked)
            await task;
        return Sum();
    }

    private int Sum()
    {
        var sum = 0;
        foreach (var answer in _answers)
            sum += answer.Value;
        return sum;
    }

    public static async Task Main(string[] args) => Console.WriteLine(await new Survey().RunAsync(args));
}
