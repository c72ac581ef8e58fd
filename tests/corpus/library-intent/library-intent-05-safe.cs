// case: library-intent-05-safe
// sdk: library
// expect: none
// why: the dictionary is filled in the static constructor, and the internal method only looks up
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kit.Extensions")]

namespace Kit.Scales
{
    internal static class UnitTable
    {
        private static readonly Dictionary<string, double> Factors = new();

        static UnitTable()
        {
            Add("m", 1);
            Add("km", 1000);
            Add("ft", 0.3048);
        }

        internal static double Convert(double value, string from, string to)
        {
            return value * Factors[from] / Factors[to];
        }

        private static void Add(string unit, double factor)
        {
            Factors[unit] = factor;
        }
    }
}
