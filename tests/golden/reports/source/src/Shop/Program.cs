var seen = new HashSet<string>();
Parallel.ForEach(Directory.EnumerateFiles("in"), file =>
{
    if (seen.Add(Path.GetFileName(file)))
    {
        Console.WriteLine($"new: <{file}>");
    }
});
