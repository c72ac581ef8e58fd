namespace MapAudit.Analysis.Common;

/// <summary>Strongly connected components of a graph over dense integers, callees before callers (Tarjan, iterative).</summary>
public static class StrongComponents
{
    public static List<List<int>> Of(int count, Func<int, IEnumerable<int>> successors)
    {
        var index = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var stack = new Stack<int>();
        var result = new List<List<int>>();
        var next = 1;
        var frames = new Stack<(int Node, IEnumerator<int> Successors)>();
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root);
            while (frames.Count > 0)
            {
                var (node, rest) = frames.Peek();
                if (rest.MoveNext())
                {
                    var target = rest.Current;
                    if (index[target] == 0) Enter(target);
                    else if (onStack[target]) low[node] = Math.Min(low[node], index[target]);
                    continue;
                }
                frames.Pop();
                if (frames.Count > 0) low[frames.Peek().Node] = Math.Min(low[frames.Peek().Node], low[node]);
                if (low[node] != index[node]) continue;
                var component = new List<int>();
                int member;
                do
                {
                    member = stack.Pop();
                    onStack[member] = false;
                    component.Add(member);
                }
                while (member != node);
                result.Add(component);
            }
        }
        return result;

        void Enter(int node)
        {
            index[node] = low[node] = next++;
            stack.Push(node);
            onStack[node] = true;
            frames.Push((node, successors(node).GetEnumerator()));
        }
    }
}
