using MapAudit.Reports.Baselines;

namespace MapAudit.Cli;

/// <summary>A SARIF log that the user names.</summary>
internal static class Baseline
{
    /// <exception cref="UsageException">It is not there, or no such log.</exception>
    public static IReadOnlyList<SarifResult> Read(string path)
    {
        try
        {
            return SarifLog.Read(path);
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {e.Message}");
        }
    }
}
