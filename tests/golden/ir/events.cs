namespace Shop;

public class Bell
{
    public event EventHandler? Rang;

    public void Ring() => Rang?.Invoke(this, EventArgs.Empty);
}

public class House(Bell bell)
{
    private readonly Dictionary<int, string> _log = [];

    public void Open()
    {
        bell.Rang += OnRang;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _log.Clear();
    }

    private void OnRang(object? sender, EventArgs args) => _log[_log.Count] = "rang";
}
