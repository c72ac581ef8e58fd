namespace MapAudit.Analysis.Load;

/// <summary>The global usings that SDKs add, as source text to be parsed like any other file.</summary>
internal static class ImplicitUsings
{
    public static readonly IReadOnlyList<string> Base =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public static readonly IReadOnlyList<string> Worker =
    [
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    public static readonly IReadOnlyList<string> Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        .. Worker,
    ];

    /// <summary>
    /// Names that only make sense with the web usings. Loose files do not say which SDK they belong to; these do.
    /// </summary>
    public static readonly IReadOnlySet<string> WebMarkers = new HashSet<string>(StringComparer.Ordinal)
    {
        "WebApplication", "IApplicationBuilder", "IEndpointRouteBuilder", "HttpContext", "RequestDelegate", "IResult", "TypedResults", "IHttpContextAccessor",
        "IServiceCollection", "ServiceCollection", "BackgroundService", "IHostedService", "IHostApplicationLifetime", "IHostBuilder", "IConfiguration", "ILogger",
        "ControllerBase", "ApiController", "IServiceProvider", "IServiceScopeFactory", "IHost", "Host", "IWebHostEnvironment", "IHostEnvironment",
    };

    /// <summary>Names that make a program a web program, not just one that uses the same libraries.</summary>
    public static readonly IReadOnlySet<string> WebProgramMarkers = new HashSet<string>(StringComparer.Ordinal)
    {
        "WebApplication", "IApplicationBuilder", "IEndpointRouteBuilder", "HttpContext", "RequestDelegate", "ControllerBase", "Controller", "ApiController", "PageModel", "Hub",
    };

    public static string Source(IEnumerable<string> namespaces) =>
        string.Concat(namespaces.Select(name => $"global using {(name.Contains('=') || name.StartsWith("static ", StringComparison.Ordinal) ? "" : "global::")}{name};\n"));
}
