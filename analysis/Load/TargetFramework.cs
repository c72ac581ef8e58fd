using System.Globalization;
using System.Text.RegularExpressions;

namespace MapAudit.Analysis.Load;

/// <summary>The lines of .NET that a target framework can belong to; a later one is preferred when a project offers several.</summary>
internal enum FrameworkFamily
{
    Unknown,
    Framework,
    Standard,
    Core,
}

/// <summary>A target framework moniker, comparable by how new it is.</summary>
/// <param name="Platform">What follows the dash, such as windows10.0; empty for most.</param>
internal sealed partial record TargetFramework(string Moniker, FrameworkFamily Family, Version Version, string Platform) : IComparable<TargetFramework>
{
    public static readonly TargetFramework None = new("", FrameworkFamily.Unknown, new(0, 0), "");

    /// <summary>Reads net10.0, netstandard2.0, net472, v4.7.2 or .NETFramework,Version=v4.7.2.</summary>
    public static TargetFramework Parse(string? text)
    {
        text = (text ?? "").Trim();
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var platform = dash < 0 ? "" : text[(dash + 1)..].ToLowerInvariant();
        var name = (dash < 0 ? text : text[..dash]).ToLowerInvariant();
        if (LongForm().Match(name) is { Success: true } full)
            name = full.Groups[1].Value switch { "netframework" => "v", "netstandard" => "netstandard", _ => "netcoreapp" } + full.Groups[2].Value;

        if (Framework().Match(name) is { Success: true } desktop)
        {
            var digits = desktop.Groups[1].Value;
            var version = new Version(string.Join('.', digits.Length == 1 ? [digits, "0"] : digits.Select(digit => digit.ToString())));
            return new(name, FrameworkFamily.Framework, version, platform);
        }
        if (name.StartsWith('v') && Version.TryParse(name[1..], out var legacy))
            return new("net" + name[1..].Replace(".", "", StringComparison.Ordinal), FrameworkFamily.Framework, legacy, platform);
        if (Dotted().Match(name) is { Success: true } dotted && Version.TryParse(dotted.Groups[2].Value, out var number))
        {
            var family = dotted.Groups[1].Value == "netstandard" ? FrameworkFamily.Standard : FrameworkFamily.Core;
            var moniker = dotted.Groups[1].Value == "netcoreapp" && number.Major >= 5 ? $"net{number}" : name;
            return new(platform.Length == 0 ? moniker : $"{moniker}-{platform}", family, number, platform);
        }
        return None with { Moniker = text };
    }

    /// <summary>Whether a project of this framework can reference a project of the other.</summary>
    public bool CanUse(TargetFramework library) => (Family, library.Family) switch
    {
        (FrameworkFamily.Unknown, _) or (_, FrameworkFamily.Unknown) => true,
        (FrameworkFamily.Core, FrameworkFamily.Framework) => false,
        (FrameworkFamily.Core, FrameworkFamily.Standard) => true,
        (FrameworkFamily.Framework, FrameworkFamily.Standard) => library.Version <= new Version(2, 0),
        (var mine, var other) when mine == other => library.Version <= Version && (library.Platform.Length == 0 || Platform.Length > 0),
        _ => false,
    };

    /// <summary>Newer is greater; at the same version the one without a platform is, since its references are more often installed.</summary>
    public int CompareTo(TargetFramework? other)
    {
        if (other is null) return 1;
        var byFamily = Family.CompareTo(other.Family);
        if (byFamily != 0) return byFamily;
        var byVersion = Version.CompareTo(other.Version);
        if (byVersion != 0) return byVersion;
        var byPlatform = (Platform.Length == 0).CompareTo(other.Platform.Length == 0);
        return byPlatform != 0 ? byPlatform : string.CompareOrdinal(Platform, other.Platform);
    }

    /// <summary>Reads a symbol that stands for one framework, such as NET472 or NETSTANDARD2_0; None for every other.</summary>
    public static TargetFramework FromSymbol(string symbol) => Symbol().Match(symbol) is { Success: true } match
        ? Parse(match.Groups[2].Value.Length == 0 ? symbol : $"{match.Groups[1].Value.ToLowerInvariant()}{match.Groups[2].Value.Replace('_', '.')}")
        : None;

    /// <summary>The symbols that the SDK defines for this framework, such as NET8_0 and NET6_0_OR_GREATER.</summary>
    public IEnumerable<string> Symbols()
    {
        if (Family == FrameworkFamily.Framework)
        {
            yield return "NETFRAMEWORK";
            yield return Moniker.ToUpperInvariant();
            foreach (var known in (string[])["net20", "net35", "net40", "net45", "net451", "net452", "net46", "net461", "net462", "net47", "net471", "net472", "net48", "net481"])
                if (Parse(known).Version <= Version) yield return known.ToUpperInvariant() + "_OR_GREATER";
        }
        else if (Family == FrameworkFamily.Standard)
        {
            yield return "NETSTANDARD";
            yield return $"NETSTANDARD{Version.Major}_{Version.Minor}";
            foreach (var minor in Enumerable.Range(0, 7))
                if (Version.Major == 1 && minor <= Version.Minor || Version.Major == 2) yield return $"NETSTANDARD1_{minor}_OR_GREATER";
            for (var minor = 0; Version.Major == 2 && minor <= Version.Minor; minor++) yield return $"NETSTANDARD2_{minor}_OR_GREATER";
        }
        else if (Family == FrameworkFamily.Core)
        {
            yield return "NETCOREAPP";
            yield return Version.Major < 5 ? $"NETCOREAPP{Version.Major}_{Version.Minor}" : $"NET{Version.Major}_{Version.Minor}";
            foreach (var known in (string[])["2.0", "2.1", "2.2", "3.0", "3.1"])
                if (Version.Parse(known) <= Version) yield return $"NETCOREAPP{known.Replace('.', '_')}_OR_GREATER";
            for (var major = 5; major <= Version.Major; major++) yield return string.Create(CultureInfo.InvariantCulture, $"NET{major}_0_OR_GREATER");
            if (Platform.StartsWith("windows", StringComparison.Ordinal)) yield return "WINDOWS";
        }
    }

    [GeneratedRegex(@"^\.(netframework|netstandard|netcoreapp),version=v([\d.]+)$")]
    private static partial Regex LongForm();

    [GeneratedRegex(@"^(NET|NETCOREAPP|NETSTANDARD)(\d+_\d+)$|^NET\d{2,3}$")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^net(\d{1,3})$")]
    private static partial Regex Framework();

    [GeneratedRegex(@"^(netstandard|netcoreapp|net)(\d+\.\d+)$")]
    private static partial Regex Dotted();
}
