namespace Shop.Lager;

public sealed class Größe
{
    private static readonly SortedDictionary<string, double> _maße = new();
    private static readonly ReaderWriterLockSlim _sperre = new();

    public static double Länge(string name)
    {
        _sperre.EnterReadLock();
        try
        {
            if (!_maße.TryGetValue(name, out var länge))
            {
                _maße[name] = länge = Messen(name);
            }
            return länge;
        }
        finally
        {
            _sperre.ExitReadLock();
        }
    }

    private static double Messen(string name) => name.Length * 1.5;
}
