// case: tests-02-race
// sdk: library
// expect: MAP001|MAP002 Math.Tests.Shared.Primes
// why: the fixtures ask to be run in parallel and share a static set
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

namespace Math.Tests
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

    [TestFixture, Parallelizable(ParallelScope.Self)]
    public class SmallTests
    {
        [Test]
        public void Seven() => Shared.IsPrime(7);
    }

    [TestFixture, Parallelizable(ParallelScope.Self)]
    public class LargeTests
    {
        [Test]
        public void Mersenne() => Shared.IsPrime(8191);
    }
}
