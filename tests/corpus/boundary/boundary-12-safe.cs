// case: boundary-12-safe
// sdk: console
// expect: none
// why: every task changes the map of the profile that it read itself
using System.Text.Json;

namespace Profiles.Read.Own;

public sealed class Profile
{
    public Dictionary<string, string> Tags { get; set; } = new();

    public void Tag(string name) => Tags[name] = name;
}

public static class Program
{
    public static void Main(string[] args)
    {
        var tasks = new List<Task>();
        foreach (var name in args)
        {
            tasks.Add(Task.Run(() =>
            {
                var profile = JsonSerializer.Deserialize<Profile>(name)!;
                profile.Tag(name);
            }));
        }
        Task.WaitAll(tasks.ToArray());
    }
}
