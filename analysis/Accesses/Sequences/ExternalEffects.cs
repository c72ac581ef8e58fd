using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Calls that change the world outside of the process, or take something exclusive from it, so that doing them twice differs from
/// doing them once.
/// </summary>
internal static class ExternalEffects
{
    public static string? Of(Call call)
    {
        var method = call.Method;
        if (method.IsSource) return null;
        return method.ContainingType.DocId switch
        {
            "T:System.IO.File" when Begins(method, "Append", "Write", "Create", "Delete", "Move", "Copy", "Replace", "OpenWrite", "Open") && method.Name is not ("OpenRead" or "OpenText") => "writes a file",
            "T:System.IO.FileStream" or "T:System.IO.StreamWriter" when method.IsConstructor => "opens a file",
            "T:System.IO.FileInfo" when Begins(method, "Append", "Create", "Delete", "MoveTo", "CopyTo", "Replace", "OpenWrite") => "writes a file",
            "T:System.IO.Directory" when Begins(method, "Delete", "Move") => "changes a folder",
            "T:System.Diagnostics.Process" when method.Name == "Start" => "starts a process",
            "T:System.Net.Http.HttpClient" when Begins(method, "Post", "Put", "Delete", "Patch") => "sends a request that changes something",
            "T:System.Net.Sockets.TcpClient" or "T:System.Net.Sockets.Socket" when Begins(method, "Connect", "Bind", "Listen") => "opens a connection",
            "T:System.Net.Sockets.TcpListener" when method.Name == "Start" => "opens a port",
            _ when method.Name is "ExecuteNonQuery" or "ExecuteNonQueryAsync" or "SaveChanges" or "SaveChangesAsync" => "writes to a database",
            _ => null,
        };
    }

    private static bool Begins(IrMethod method, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (method.Name.StartsWith(name, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
