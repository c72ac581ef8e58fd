// case: boundary-12-race
// sdk: console
// expect: MAP001|MAP002 Profiles.Read.Kept.Profile.Tags
// why: every task changes the map of the one profile that was read
using System.Text.Json;

namespace Profiles.Read.Kept;

public sealed class Profile
{
    public Dictionary<string, string> Tags { get; set; } = new();

    public void Tag(string name) => Tags[name] = name;
}

public static class Program
{
    public static void Main(string[] args)
    {
        var profile = JsonSerializer.Deserialize<Profile>(args[0])!;
        var tasks = new List<Task>();
        foreach (var name in args)
        {
            tasks.Add(Task.Run(() =>
            {
                        profile.Tag(name);
            }));
        }
        Task.WaitAll(tasks.ToArray());
    }
}
