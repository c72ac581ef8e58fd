namespace MapAudit.Analysis.Load;

/// <summary>The input cannot be loaded at all. The message is one line for the user; <see cref="Advice"/> says what to do next.</summary>
public sealed class LoadException(string message, string advice) : Exception(message)
{
    public string Advice { get; } = advice;

    internal static LoadException Missing(string path) =>
        new($"'{path}' does not exist.", "Check the path, or name a solution, project, folder or source file.");

    internal static LoadException NoSources(string path) =>
        new($"'{path}' holds no C# or Visual Basic files.", "Name a folder with .cs or .vb files, or a solution or project.");

    internal static LoadException Binary(string path) =>
        new($"'{path}' is a binary file.", "mapaudit reads source code: name the solution, project or folder it was built from.");

    internal static LoadException Unsupported(string path) =>
        new($"'{path}' is not something mapaudit can read.", "Name a .sln, .slnx, .slnf, .csproj, .vbproj, .cs or .vb file, or a folder.");

    internal static LoadException FSharp(string path) =>
        new($"'{path}' is an F# project, and F# is not analyzed.", "Name a C# or Visual Basic project, or the solution.");

    internal static LoadException Unreadable(string path, string reason) =>
        new($"'{path}' cannot be read: {reason}", "Check the file's permissions and contents.");

    internal static LoadException Nothing(string reason) =>
        new($"Nothing could be loaded: {reason}", "Name a solution, project or folder with C# or Visual Basic code.");
}
