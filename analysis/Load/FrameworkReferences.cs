using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// The reference assemblies of the newest .NET on this machine, from the SDK's packs or else the shared runtime. The references hold
/// their metadata, so compilations that share one instance read the framework once.
/// </summary>
public sealed class FrameworkReferences
{
    private static readonly Lazy<FrameworkReferences> Newest = new(Find);

    private FrameworkReferences(string targetFramework, ImmutableArray<MetadataReference> core, ImmutableArray<MetadataReference> aspNet, ImmutableArray<MetadataReference> desktop)
    {
        TargetFramework = targetFramework;
        Core = core;
        AspNet = aspNet;
        Desktop = desktop;
        Web = [.. core, .. aspNet];
    }

    /// <summary>The newest framework installed, found once.</summary>
    public static FrameworkReferences Installed => Newest.Value;

    /// <summary>The moniker of the framework found, such as net10.0.</summary>
    public string TargetFramework { get; }

    /// <summary>Microsoft.NETCore.App.</summary>
    public ImmutableArray<MetadataReference> Core { get; }

    /// <summary>Microsoft.AspNetCore.App alone.</summary>
    public ImmutableArray<MetadataReference> AspNet { get; }

    /// <summary>Microsoft.WindowsDesktop.App alone; empty where it is not installed.</summary>
    public ImmutableArray<MetadataReference> Desktop { get; }

    /// <summary>Microsoft.NETCore.App and Microsoft.AspNetCore.App.</summary>
    public ImmutableArray<MetadataReference> Web { get; }

    public ImmutableArray<MetadataReference> For(SdkKind sdk) => sdk switch
    {
        SdkKind.Web => Web,
        SdkKind.Desktop => [.. Core, .. Desktop],
        _ => Core,
    };

    private static FrameworkReferences Find()
    {
        foreach (var root in DotnetRoot.Candidates())
        {
            var core = Pack(root, "Microsoft.NETCore.App.Ref");
            if (core is null) continue;
            return new(Path.GetFileName(core), References(core), References(Pack(root, "Microsoft.AspNetCore.App.Ref")), References(Pack(root, "Microsoft.WindowsDesktop.App.Ref")));
        }

        var runtime = DotnetRoot.RuntimeFolder();
        var version = Path.GetFileName(runtime);
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(runtime)) ?? "";
        return new($"net{Environment.Version.Major}.0", References(runtime), References(Path.Combine(shared, "Microsoft.AspNetCore.App", version)), References(Path.Combine(shared, "Microsoft.WindowsDesktop.App", version)));
    }

    /// <summary>packs/&lt;name&gt;/&lt;version&gt;/ref/&lt;tfm&gt; with the highest version.</summary>
    private static string? Pack(string root, string name)
    {
        var folder = Path.Combine(root, "packs", name);
        if (!Directory.Exists(folder)) return null;
        return Directory.GetDirectories(folder)
            .OrderByDescending(version => VersionNumber.Parse(Path.GetFileName(version)))
            .Select(version => Path.Combine(version, "ref"))
            .Where(Directory.Exists)
            .SelectMany(reference => Directory.GetDirectories(reference, "net*"))
            .FirstOrDefault();
    }

    private static ImmutableArray<MetadataReference> References(string? folder) =>
        folder is null || !Directory.Exists(folder) ? [] : [.. ManagedFiles.Below(folder).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
}
