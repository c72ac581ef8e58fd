namespace Shop;

public class Importer
{
    private readonly Dictionary<string, int> _seen = new();

    public int Import(string[] rows)
    {
        var done = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            try
            {
                if (rows[i].Length == 0) continue;
                if (rows[i] == "end") goto finish;
                _seen.Add(rows[i], i);
                done++;
            }
            catch (ArgumentException e) when (e.ParamName == "key")
            {
                return -1;
            }
            catch (FormatException)
            {
                throw;
            }
            finally
            {
                _seen.TrimExcess();
            }
        }
        finish:
        return done;
    }
}
