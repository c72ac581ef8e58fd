// case: async-21-safe
// sdk: console
// expect: none
// why: the sends of one batch are awaited one by one
namespace Mail.Outbox.OneByOne;

public sealed class Sender
{
    private readonly Dictionary<string, int> _attempts = new();

    public async Task SendAllAsync(IEnumerable<string> recipients)
    {
        foreach (var recipient in recipients) await SendAsync(recipient);
        Console.WriteLine(_attempts.Values.Sum());
    }

    private async Task SendAsync(string recipient)
    {
        using var client = new System.Net.Mail.SmtpClient("localhost");
        await client.SendMailAsync("noreply@example.org", recipient, "News", "Nothing new.");
        _attempts.TryGetValue(recipient, out var times);
        _attempts[recipient] = times + 1;
    }
}

internal static class Program
{
    private static Task Main(string[] args) => new Sender().SendAllAsync(args);
}
