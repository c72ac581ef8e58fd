using System.Text.Json;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Sarif;

/// <summary>The two threads of a finding as code flows and as stacks.</summary>
internal sealed class SarifFlows(SarifPlaces places, SarifOptions options)
{
    private static readonly string[] Letters = ["A", "B"];

    public void Write(Utf8JsonWriter json, Finding finding)
    {
        var flows = Flows(finding);
        json.WriteStartArray("codeFlows");
        if (options.FlowPerThread)
        {
            foreach (var flow in flows) WriteCodeFlow(json, $"Thread {flow.Letter}: {flow.Access.Thread.Name}.", [flow]);
        }
        else WriteCodeFlow(json, flows.Count == 2 ? "Two threads reach the map." : "How the map is reached.", flows);
        json.WriteEndArray();

        json.WriteStartArray("stacks");
        foreach (var flow in flows) WriteStack(json, flow);
        json.WriteEndArray();
    }

    /// <summary>Steps alternate between the threads and both accesses come last: the order in which the collision would happen.</summary>
    private static List<Flow> Flows(Finding finding)
    {
        var flows = new[] { finding.First, finding.Second }.OfType<AccessStory>()
            .Select((access, i) => new Flow(Letters[i], access, Placed(access, SarifLimits.Trim(access.StepsOrAccess())))).ToList();
        var longest = flows.Max(f => f.Steps.Count);
        return flows.Select((f, i) => f with { FirstOrder = (longest - f.Steps.Count) * flows.Count + i + 1, Stride = flows.Count }).ToList();
    }

    /// <summary>A step without source, such as the host that starts a service, stands where the next one does: clients need a place for each.</summary>
    private static List<StoryStep> Placed(AccessStory access, IReadOnlyList<StoryStep> steps)
    {
        var next = access.Span;
        var placed = new List<StoryStep>();
        foreach (var step in steps.Reverse())
        {
            if (!step.Span.IsNone) next = step.Span;
            placed.Add(step with { Span = next });
        }
        placed.Reverse();
        return placed;
    }

    private void WriteCodeFlow(Utf8JsonWriter json, string message, IReadOnlyList<Flow> flows)
    {
        json.WriteStartObject();
        json.WriteMessage("message", SarifText.Plain(message));
        json.WriteStartArray("threadFlows");
        foreach (var flow in flows) WriteThreadFlow(json, flow);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteThreadFlow(Utf8JsonWriter json, Flow flow)
    {
        var thread = flow.Access.Thread;
        json.WriteStartObject();
        json.WriteString("id", flow.Letter);
        json.WriteMessage("message", Words.Sentence(SarifText.Plain(flow.Title)));
        json.WriteStartObject("initialState");
        json.WriteMessage("held locks", "none");
        json.WriteMessage("thread", SarifText.Plain(thread.Name));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        for (var i = 0; i < flow.Steps.Count; i++) WriteStep(json, flow, flow.Steps[i], flow.FirstOrder + i * flow.Stride);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStep(Utf8JsonWriter json, Flow flow, StoryStep step, int order)
    {
        var held = Words.Of(step.LocksHeld);
        var text = step.Kind == StepKind.Access || step.LocksHeld.Count > 0 ? $"{step.Text}; held locks: {(step.Kind == StepKind.Access ? Words.WithPlaces(step.LocksHeld) : held)}" : step.Text;
        json.WriteStartObject();
        json.WriteStartObject("location");
        places.WriteLocation(json, step.Span, step.Method, "function");
        json.WriteMessage("message", Words.Sentence(SarifText.Plain(text)));
        json.WriteEndObject();
        json.WriteStartObject("state");
        json.WriteMessage("held locks", SarifText.Plain(held));
        json.WriteMessage("thread", SarifText.Plain(flow.Access.Thread.Name));
        json.WriteEndObject();
        json.WriteNumber("executionOrder", order);
        json.WriteString("importance", step.Kind is StepKind.Access ? "essential" : "important");
        json.WriteNumber("nestingLevel", Math.Max(0, step.Nesting));
        json.WriteStartArray("kinds");
        foreach (var kind in Kinds(step.Kind)) json.WriteStringValue(kind);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Frames from the access out to the root, as a debugger would show them; locks are no frames.</summary>
    private void WriteStack(Utf8JsonWriter json, Flow flow)
    {
        json.WriteStartObject();
        json.WriteMessage("message", Words.Sentence(SarifText.Plain(flow.Title)));
        json.WriteStartArray("frames");
        foreach (var step in flow.Steps.Where(s => s.Kind is not (StepKind.Acquire or StepKind.Release)).Reverse())
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            places.WriteLocation(json, step.Span, step.Method, "function", code: false);
            json.WriteMessage("message", Words.Sentence(SarifText.Plain(step.Text)));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Kinds(StepKind kind) => kind switch
    {
        StepKind.Start => ["enter", "function"],
        StepKind.Call => ["call", "function"],
        StepKind.Acquire => ["acquire", "lock"],
        StepKind.Release => ["release", "lock"],
        StepKind.Access => ["danger", "memory"],
        _ => ["value"],
    };

    private sealed record Flow(string Letter, AccessStory Access, IReadOnlyList<StoryStep> Steps)
    {
        public int FirstOrder { get; init; }

        public int Stride { get; init; }

        public string Title => $"Thread {Letter}: {Access.Thread.Root}{(Access.Thread.Multiplicity == Multiplicity.Many ? ", may run beside itself" : "")}";
    }
}
