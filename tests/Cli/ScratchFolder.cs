namespace MapAudit.Tests.Cli;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("mapaudit-test-").FullName;

    /// <summary>A small program without a race.</summary>
    public const string Program = """
        namespace Scratch;

        public static class Program
        {
            public static void Main()
            {
                var prices = new Dictionary<string, int> { ["a"] = 1 };
                Console.WriteLine(prices.Count);
            }
        }

        """;

    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
