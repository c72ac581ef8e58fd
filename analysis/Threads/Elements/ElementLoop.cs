namespace MapAudit.Analysis.Threads.Elements;

/// <summary>A loop, written or in a library, that goes through a collection.</summary>
/// <param name="Begin">Where it begins to go through the collection.</param>
/// <param name="Load">Where it comes to the next element.</param>
internal sealed record ElementLoop(ProgramPoint Begin, ProgramPoint Load);
