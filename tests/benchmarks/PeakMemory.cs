using System.Diagnostics;
using System.Globalization;

namespace MapAudit.Benchmarks;

/// <summary>The largest resident size of this process so far.</summary>
internal static class PeakMemory
{
    public static long Megabytes()
    {
        const string status = "/proc/self/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? Process.GetCurrentProcess().PeakWorkingSet64 >> 20 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10;
    }
}
