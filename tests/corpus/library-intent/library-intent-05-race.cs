// case: library-intent-05-race
// sdk: library
// expect: MAP001|MAP002 Kit.Units.UnitTable.Factors
// why: the internal methods are the API of the named friend assembly and change the static dictionary
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kit.Extensions")]

namespace Kit.Units
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

        internal static void Add(string unit, double factor)
        {
            Factors[unit] = factor;
        }
    }
}
