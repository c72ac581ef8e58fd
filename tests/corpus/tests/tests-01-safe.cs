// case: tests-01-safe
// sdk: library
// expect: none
// why: both test classes are in one collection, whose tests run one after the other
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

namespace Shop.Tests.OneCollection
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

    [Collection("users")]
    public class LoginTests
    {
        [Fact]
        public void KnownUserLogsIn() => ArgumentOutOfRangeException.ThrowIfLessThan(Fixtures.User("anna"), 1);
    }

    [Collection("users")]
    public class ProfileTests
    {
        [Fact]
        public void ProfileHasId() => ArgumentOutOfRangeException.ThrowIfLessThan(Fixtures.User("bert"), 1);
    }
}
