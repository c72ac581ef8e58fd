namespace MapAudit.Analysis.Load;

/// <summary>Where NuGet keeps unpacked packages on this machine.</summary>
internal static class PackageCache
{
    public static IReadOnlyList<string> Folders()
    {
        var configured = Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        return [string.IsNullOrEmpty(configured) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages") : configured];
    }
}
