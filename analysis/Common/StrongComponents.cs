namespace MapAudit.Analysis.Common;

/// <summary>Strongly connected components of a graph over dense integers, callees before callers (Tarjan, iterative).</summary>
public static class StrongComponents
{
    public static List<List<int>> Of(int count, Func<int, IEnumerable<int>> successors)
    {
        var result = new List<List<int>>();
        var next = new List<int>();
        Find(count, node =>
        {
            next.Clear();
            next.AddRange(successors(node));
            return next;
        }, result.Add);
        return result;
    }

    /// <param name="successors">May hand out the same list again and again.</param>
    /// <param name="onComponent">Takes over the list of its members.</param>
    public static void Find(int count, Func<int, List<int>> successors, Action<List<int>> onComponent)
    {
        var index = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var stack = new Stack<int>();
        // The successors that are left of the nodes on the way, one after the other.
        var left = new Stack<int>();
        var frames = new Stack<(int Node, int Floor)>();
        var next = 1;
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root);
            while (frames.Count > 0)
            {
                var (node, floor) = frames.Peek();
                if (left.Count > floor)
                {
                    var target = left.Pop();
                    if (index[target] == 0) Enter(target);
                    else if (onStack[target]) low[node] = Math.Min(low[node], index[target]);
                    continue;
                }
                frames.Pop();
                if (frames.Count > 0) low[frames.Peek().Node] = Math.Min(low[frames.Peek().Node], low[node]);
                if (low[node] == index[node]) Close(node);
            }
        }

        void Close(int node)
        {
            var component = new List<int>();
            int member;
            do
            {
                member = stack.Pop();
                onStack[member] = false;
                component.Add(member);
            }
            while (member != node);
            onComponent(component);
        }

        void Enter(int node)
        {
            index[node] = low[node] = next++;
            stack.Push(node);
            onStack[node] = true;
            frames.Push((node, left.Count));
            var targets = successors(node);
            for (var i = targets.Count - 1; i >= 0; i--) left.Push(targets[i]);
        }
    }
}
