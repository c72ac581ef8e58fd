// case: roots-05-race
// sdk: console
// expect: MAP001|MAP002 Build.Output.ToolRunner._lines
// why: the output and the error handlers are raised on different pool threads and both write
using System.Diagnostics;

namespace Build.Output;

public sealed class ToolRunner
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _lines = new();

    public int Run(string tool, string arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.OutputDataReceived += (_, e) => Note("out", e.Data);
        process.ErrorDataReceived += (_, e) => Note("err", e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }

    private void Note(string stream, string line)
    {
        if (line == null)
            return;
        var key = stream + ":" + line.Split(' ')[0];
        _lines.TryGetValue(key, out var count);
        _lines[key] = count + 1;
    }

    public static int Main(string[] args) => new ToolRunner().Run(args[0], string.Join(' ', args[1..]));
}
