namespace MapAudit.Analysis.Load;

/// <summary>Puts projects before their users; where that leaves a choice, path and name decide. Names that occur twice get their folder.</summary>
internal static class LoadOrder
{
    public static IReadOnlyList<Loaded> Sort(IEnumerable<Loaded> loaded)
    {
        var all = loaded.OrderBy(project => project.Project.ProjectPath ?? "\uffff", StringComparer.Ordinal).ThenBy(project => project.Load.Method).ToList();
        var byPath = all.Where(project => project.Project.ProjectPath is not null).ToDictionary(project => project.Project.ProjectPath!, StringComparer.Ordinal);
        var visited = new HashSet<Loaded>(ReferenceEqualityComparer.Instance);
        var ordered = new List<Loaded>(all.Count);
        foreach (var project in all) Visit(project);
        return Named(ordered);

        void Visit(Loaded project)
        {
            if (!visited.Add(project)) return;
            foreach (var reference in project.References.Order(StringComparer.Ordinal))
                if (byPath.TryGetValue(reference, out var other)) Visit(other);
            ordered.Add(project);
        }
    }

    private static List<Loaded> Named(List<Loaded> ordered)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = new List<Loaded>(ordered.Count);
        foreach (var project in ordered)
        {
            var name = project.Project.Name;
            if (!names.Add(name))
            {
                var folder = Path.GetFileName(Path.GetDirectoryName(project.Project.ProjectPath ?? project.Project.UserTrees.FirstOrDefault()?.FilePath)) ?? "";
                name = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? $"{name} ({folder})" : $"{name} ({folder} {number})").First(names.Add);
            }
            result.Add(name == project.Project.Name ? project : project with { Project = project.Project with { Name = name }, Load = project.Load with { Name = name } });
        }
        return result;
    }
}
