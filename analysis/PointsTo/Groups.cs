using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Names of the groups that share one origin.</summary>
internal static class Groups
{
    public const string Api = "api";
    public const string Container = "container";

    /// <summary>Code without source, such as a package that is missing.</summary>
    public const string Outside = "outside callers";

    /// <summary>Code without source that calls what lives as long as the program, one call after the other as far as anyone knows.</summary>
    public const string OutsideOfServices = "outside callers of services";

    public static bool AreOutside(string group) => group is Outside or OutsideOfServices;

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.Request => "requests",
        OriginKind.Message => "messages",
        OriginKind.UserInterface => "user interface",
        OriginKind.Test => "tests",
        _ => kind.ToString(),
    };
}
