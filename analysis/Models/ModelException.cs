namespace MapAudit.Analysis.Models;

/// <summary>A row that cannot be read. The message is one line that begins with the file and the line number.</summary>
public sealed class ModelException(string file, long line, string problem, Exception? inner = null)
    : Exception($"{file}({line}): {problem}", inner)
{
    public string File { get; } = file;

    public long Line { get; } = line;
}
