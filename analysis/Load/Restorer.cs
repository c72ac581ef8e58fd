using System.Diagnostics;
using System.Text;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Runs <c>dotnet restore</c> where packages were never restored. A restore that fails still writes what it found, so its exit code
/// decides nothing; it must not wait for input and must not leave servers or changed lock files behind.
/// </summary>
internal sealed class Restorer(LoadOptions options, ProjectFiles files, LoadLog log)
{
    /// <summary>Restores a solution, then alone each of its projects that the solution's restore did not reach.</summary>
    public async Task RestoreSolutionAsync(string? solution, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        if (!projects.Any(Unrestored)) return;
        if (solution is not null)
        {
            log.Progress($"Restoring the packages of {Path.GetFileName(solution)}");
            await RunAsync(solution, projects, cancellation);
        }
        foreach (var project in projects.Where(Unrestored))
        {
            log.Progress($"Restoring the packages of {Path.GetFileName(project)}");
            await RunAsync(project, [project], cancellation);
        }
    }

    /// <summary>Fetches the reference assemblies of .NET Framework into the package cache, with a project of its own that is thrown away.</summary>
    public async Task FetchNetFrameworkAsync(CancellationToken cancellation)
    {
        log.Progress("Looking for the .NET Framework reference assemblies");
        var folder = Directory.CreateTempSubdirectory("mapaudit-restore-").FullName;
        try
        {
            var project = Path.Combine(folder, "references.csproj");
            await File.WriteAllTextAsync(project, """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
                  <ItemGroup><PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies.net472" Version="1.0.*" ExcludeAssets="all" /></ItemGroup>
                </Project>
                """, cancellation);
            await TryAsync(project, [], folder, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Unrestored(string path) =>
        files.Read(path) is { } project && PackageState.AssetsFile(project) is null && (project.IsSdkStyle || project.Items("PackageReference").Any());

    private async Task RunAsync(string target, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        // A global.json above the target may ask for an SDK that is not here; from another folder dotnet does not see it.
        if (await TryAsync(target, projects, Path.GetDirectoryName(target)!, cancellation) is { } output && output.Contains("global.json", StringComparison.Ordinal))
            await TryAsync(target, projects, Path.GetTempPath(), cancellation);
    }

    private async Task<string?> TryAsync(string target, IReadOnlyList<string> projects, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetRoot.Command())
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        foreach (var argument in (string[])["restore", target, "--disable-build-servers", "-nodeReuse:false", "-v:q", "-p:NuGetAudit=false", "-p:TreatWarningsAsErrors=false", "-p:NuGetInteractive=false"])
            start.ArgumentList.Add(argument);
        // Asked of projects that need it only: it makes every project of the solution want the desktop packs.
        if (projects.Any(project => ProjectTraits.TargetsWindows(files.Read(project)))) start.ArgumentList.Add("-p:EnableWindowsTargeting=true");
        if (projects.Any(project => File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))))
        {
            // The audited repository's own lock files stay as they are.
            start.ArgumentList.Add("-p:NuGetLockFilePath=obj/mapaudit.packages.lock.json");
            start.ArgumentList.Add("-p:RestoreLockedMode=false");
        }
        foreach (var (name, value) in new[]
        {
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1"), ("GIT_TERMINAL_PROMPT", "0"), ("GCM_INTERACTIVE", "never"),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1"),
        }) start.Environment[name] = value;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.RestoreTimeout);
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        try
        {
            process.OutputDataReceived += (_, line) => Append(output, line.Data);
            process.ErrorDataReceived += (_, line) => Append(output, line.Data);
            process.Start();
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            log.Warn($"Restoring {Path.GetFileName(target)} took longer than {options.RestoreTimeout.TotalMinutes:0} minutes and was stopped; run `dotnet restore` yourself for a fuller result.");
            return null;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            log.Warn($"`dotnet restore` could not be started ({failure.Message}); packages that are not on this machine stay unresolved.");
            return null;
        }
        string text;
        lock (output) text = output.ToString();
        // What is missing for good is read from the assets file; here only what kept the restore from running at all.
        foreach (var line in text.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains(":   - ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)) log.Diagnostic(line);
        return process.ExitCode == 0 ? null : text;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output) output.AppendLine(line);
    }
}
