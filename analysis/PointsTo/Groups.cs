using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Names of the groups that share one origin.</summary>
internal static class Groups
{
    public const string Api = "api";
    public const string Container = "container";

    /// <summary>Code without source, such as a package that is missing.</summary>
    public const string Outside = "outside callers";

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.Request => "requests",
        OriginKind.Message => "messages",
        OriginKind.UserInterface => "user interface",
        OriginKind.Test => "tests",
        _ => kind.ToString(),
    };
}
