namespace MapAudit.Analysis.Models;

/// <summary>What one data file (or the <c>models</c> section of a user's file) says.</summary>
/// <param name="Name">File name without folders, as rows and messages give it.</param>
/// <param name="IsInstalled">Its APIs belong to the shared frameworks, so that every row can be checked against real assemblies.</param>
public sealed record ModelFile(
    string Name,
    bool IsInstalled,
    IReadOnlyList<MapType> Types,
    IReadOnlyList<ApiModel> Apis,
    IReadOnlyList<EntryModel> Entries);
