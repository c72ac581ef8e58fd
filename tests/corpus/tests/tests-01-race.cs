// case: tests-01-race
// sdk: library
// expect: MAP001|MAP002 Shop.Tests.Fixtures.Users
// why: the two test classes run side by side and both fill the static dictionary
using Xunit;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class CollectionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }
}

namespace Shop.Tests
{
    internal static class Fixtures
    {
        private static readonly Dictionary<string, int> Users = new();

        public static int User(string name)
        {
            if (!Users.TryGetValue(name, out var id)) Users.Add(name, id = Users.Count + 1);
            return id;
        }
    }

    public class LoginTests
    {
        [Fact]
        public void KnownUserLogsIn() => ArgumentOutOfRangeException.ThrowIfLessThan(Fixtures.User("anna"), 1);
    }

    public class ProfileTests
    {
        [Fact]
        public void ProfileHasId() => ArgumentOutOfRangeException.ThrowIfLessThan(Fixtures.User("bert"), 1);
    }
}
