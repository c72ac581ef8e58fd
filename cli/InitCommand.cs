using System.CommandLine;

namespace MapAudit.Cli;

/// <summary><c>mapaudit init</c>: a configuration and a workflow to start from. What is there already is left alone.</summary>
internal static class InitCommand
{
    private const string Configuration = """
        # Settings of MapAudit for this repository. Everything may be left out.

        # What your own libraries do, in the form of the tool's models (docs/adding-a-model.md):
        # models:
        #   types:
        #     - { type: T:My.Registry`2, discipline: unsynchronized }

        # Findings that were looked at and are no problem:
        # suppressions:
        #   - { rule: MAP010, map: My.Cache._items, reason: losing an entry only costs a reload }

        """;

    private const string Workflow = """
        name: mapaudit
        on:
          push: { branches: [main] }
          pull_request:
        permissions:
          contents: read
          security-events: write
        jobs:
          audit:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with: { dotnet-version: 10.0.x }
              # The sources of MapAudit stand in mapaudit/, as a submodule or a second checkout.
              - run: dotnet run -c Release --project mapaudit/cli -- analyze . --fail-on never --sarif mapaudit.sarif --md mapaudit.md
              - run: cat mapaudit.md >> "$GITHUB_STEP_SUMMARY"
              - uses: github/codeql-action/upload-sarif@v3
                with: { sarif_file: mapaudit.sarif }

        """;

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The root of the repository.", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Write a mapaudit.yml and a GitHub workflow to start from; files that exist are left alone.") { folder };
        command.SetAction((parsed, _) => Failures.GuardAsync(false, () => Task.FromResult(Write(parsed.GetRequiredValue(folder)))));
        return command;
    }

    private static int Write(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"the folder '{folder}' does not exist.");
        foreach (var (name, text) in new[] { ("mapaudit.yml", Configuration), (Path.Combine(".github", "workflows", "mapaudit.yml"), Workflow) })
        {
            var path = Path.Combine(folder, name);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                // Creates or fails: nobody's file is replaced.
                using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
                file.Write(text.ReplaceLineEndings("\n"));
            }
            catch (IOException) when (File.Exists(path))
            {
                Console.Out.WriteLine($"{name} exists and is left alone");
                continue;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"'{path}' cannot be written: {e.Message}");
            }
            Console.Out.WriteLine($"wrote {name}");
        }
        return ExitCode.Clean;
    }
}
