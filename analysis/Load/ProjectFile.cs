using System.Xml;
using System.Xml.Linq;

namespace MapAudit.Analysis.Load;

/// <summary>One item of a project file, such as a Compile pattern or a PackageReference, in the order of the file.</summary>
/// <param name="Operation">Include, Remove or Update.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
internal sealed record ProjectItem(string Kind, string Operation, string Value, string Exclude, string Folder, IReadOnlyDictionary<string, string> Metadata)
{
    public string Meta(string name) => Metadata.GetValueOrDefault(name, "");
}

/// <summary>
/// A csproj or vbproj read as XML data, with its Directory.Build files and imports: nothing of it is executed. It knows what the
/// build-less loader needs and what MSBuild does not tell: the SDK, the packages it names, all its target frameworks.
/// </summary>
internal sealed class ProjectFile
{
    private readonly List<ProjectItem> items = [];
    private readonly List<(XElement Group, string Folder)> itemGroups = [];
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly ProjectConditions conditions;

    private ProjectFile(string path, string targetFramework)
    {
        FullPath = path;
        Folder = Path.GetDirectoryName(path)!;
        conditions = new(Properties.Expand, target => Path.Exists(Path.Combine(Folder, ProjectProperties.Slashes(target))));
        foreach (var (name, value) in new[]
        {
            ("MSBuildProjectDirectory", Folder), ("MSBuildProjectFullPath", path), ("MSBuildProjectFile", Path.GetFileName(path)), ("MSBuildProjectName", Name),
            ("MSBuildProjectExtension", Path.GetExtension(path)), ("ProjectDir", Folder + "/"), ("Configuration", "Debug"), ("Platform", "AnyCPU"),
            ("OS", OperatingSystem.IsWindows() ? "Windows_NT" : "Unix"), ("TargetFramework", targetFramework), ("MSBuildRuntimeType", "Core"),
        }) Properties[name] = value;
    }

    public string FullPath { get; }

    public string Folder { get; }

    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    public bool IsVisualBasic => FullPath.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    public ProjectProperties Properties { get; } = new();

    /// <summary>The Sdk attribute; empty for the old format.</summary>
    public string Sdk { get; private set; } = "";

    public bool IsSdkStyle => Sdk.Length > 0;

    public IReadOnlyList<TargetFramework> TargetFrameworks { get; private set; } = [];

    public TargetFramework Framework { get; private set; } = TargetFramework.None;

    public IEnumerable<ProjectItem> Items(string kind) => items.Where(item => item.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a project, for the given target framework or else the newest it offers.</summary>
    /// <exception cref="LoadException">The file is not readable XML.</exception>
    public static ProjectFile Read(string path, string? targetFramework = null)
    {
        try
        {
            var project = new ProjectFile(path, targetFramework ?? "");
            project.Evaluate();
            if (targetFramework is not null || project.TargetFrameworks.Count == 0) return project;
            var chosen = project.TargetFrameworks[0].Moniker;
            if (project.Properties["TargetFrameworks"].Length == 0) return project;
            var again = new ProjectFile(path, chosen);
            again.Evaluate();
            again.TargetFrameworks = project.TargetFrameworks;
            return again;
        }
        catch (Exception failure) when (failure is XmlException or IOException or UnauthorizedAccessException)
        {
            throw LoadException.Unreadable(path, failure.Message);
        }
    }

    private void Evaluate()
    {
        var root = XDocument.Load(FullPath).Root ?? throw new XmlException("it is empty.");
        Sdk = (string?)root.Attribute("Sdk") ?? (string?)root.Elements().FirstOrDefault(element => element.Name.LocalName == "Sdk")?.Attribute("Name")
            ?? root.Elements().Where(element => element.Name.LocalName == "Import").Select(element => (string?)element.Attribute("Sdk")).FirstOrDefault(sdk => sdk is not null) ?? "";
        Import(ProjectProperties.FileAbove("Directory.Build.props", Folder));
        Import(ProjectProperties.FileAbove("Directory.Packages.props", Folder));
        Visit(root, FullPath);
        Import(ProjectProperties.FileAbove("Directory.Build.targets", Folder));

        var named = Properties["TargetFrameworks"].Length > 0 ? Properties["TargetFrameworks"]
            : Properties["TargetFramework"].Length > 0 ? Properties["TargetFramework"] : Properties["TargetFrameworkVersion"];
        TargetFrameworks = [.. named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TargetFramework.Parse).OrderDescending()];
        Framework = Properties["TargetFramework"].Length > 0 ? TargetFramework.Parse(Properties["TargetFramework"]) : TargetFrameworks.FirstOrDefault() ?? TargetFramework.None;
        // Items see the final value of every property.
        foreach (var (group, folder) in itemGroups) ReadItems(group, folder);
    }

    private void Import(string? path)
    {
        if (path is null || !File.Exists(path) || !imported.Add(Path.GetFullPath(path))) return;
        try
        {
            if (XDocument.Load(path).Root is { } root) Visit(root, path);
        }
        catch (XmlException)
        {
            // A broken import costs what it would have defined.
        }
    }

    private void Visit(XElement parent, string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (var element in parent.Elements())
        {
            Properties["MSBuildThisFileDirectory"] = folder + "/";
            Properties["MSBuildThisFile"] = Path.GetFileName(file);
            if (!conditions.Holds((string?)element.Attribute("Condition"))) continue;
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    foreach (var property in element.Elements())
                        if (conditions.Holds((string?)property.Attribute("Condition"))) Properties[property.Name.LocalName] = Properties.Expand(property.Value);
                    break;
                case "ItemGroup":
                    itemGroups.Add((element, folder));
                    break;
                case "ImportGroup":
                    Visit(element, file);
                    break;
                case "Import" when (string?)element.Attribute("Project") is { } project && element.Attribute("Sdk") is null:
                    var target = ProjectProperties.Slashes(Properties.Expand(project));
                    if (target.Length > 0 && !target.Contains('*', StringComparison.Ordinal)) Import(Path.Combine(folder, target));
                    break;
                case "Choose":
                    var branch = element.Elements().FirstOrDefault(when => when.Name.LocalName == "Otherwise" || conditions.Holds((string?)when.Attribute("Condition")));
                    if (branch is not null) Visit(branch, file);
                    break;
            }
        }
    }

    private void ReadItems(XElement group, string folder)
    {
        Properties["MSBuildThisFileDirectory"] = folder + "/";
        foreach (var element in group.Elements())
        {
            if (!conditions.Holds((string?)element.Attribute("Condition"))) continue;
            // Imported shared projects name files relative to themselves through MSBuildThisFileDirectory; everything else is relative to the project.
            var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var attribute in element.Attributes()) metadata[attribute.Name.LocalName] = Properties.Expand(attribute.Value);
            foreach (var child in element.Elements())
                if (conditions.Holds((string?)child.Attribute("Condition"))) metadata[child.Name.LocalName] = Properties.Expand(child.Value);
            foreach (var operation in (string[])["Include", "Remove", "Update"])
                foreach (var value in metadata.GetValueOrDefault(operation, "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    items.Add(new(element.Name.LocalName, operation, value, metadata.GetValueOrDefault("Exclude", ""), Folder, metadata));
        }
    }
}
