// case: tests-02-safe
// sdk: library
// expect: none
// why: without the attribute the runner runs one fixture after the other
using NUnit.Framework;

namespace NUnit.Framework
{
    [AttributeUsage(AttributeTargets.Class)]
    public class TestFixtureAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class TestAttribute : Attribute { }

    [Flags]
    public enum ParallelScope { Self = 1, Children = 256, Fixtures = 512, All = 769 }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Assembly)]
    public class ParallelizableAttribute(ParallelScope scope) : Attribute
    {
        public ParallelScope Scope { get; } = scope;
    }
}

namespace Math.Tests.Serial
{
    internal static class Shared
    {
        private static readonly SortedSet<int> Primes = new();

        public static bool IsPrime(int n)
        {
            if (Primes.Contains(n)) return true;
            for (var d = 2; d * d <= n; d++)
                if (n % d == 0) return false;
            return Primes.Add(n);
        }
    }

    [TestFixture]
    public class SmallTests
    {
        [Test]
        public void Seven() => Shared.IsPrime(7);
    }

    [TestFixture]
    public class LargeTests
    {
        [Test]
        public void Mersenne() => Shared.IsPrime(8191);
    }
}
