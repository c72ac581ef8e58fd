// case: async-21-race
// sdk: console
// expect: MAP001|MAP002 Mail.Outbox.Sender._attempts
// why: the sends of one batch are started together and count after their awaits
namespace Mail.Outbox;

public sealed class Sender
{
    private readonly Dictionary<string, int> _attempts = new();

    public async Task SendAllAsync(IEnumerable<string> recipients)
    {
        await Task.WhenAll(recipients.Select(SendAsync));
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
