// case: nested-09-safe
// sdk: library
// expect: none
// why: the two indexes share the inner map and one lock guards it

namespace Staff.Lookup;

public sealed class StaffIndex
{
    private readonly object _nameGate = new();
    private readonly object _idGate = new();
    private readonly Dictionary<string, Dictionary<string, string>> _byName = new();
    private readonly Dictionary<int, Dictionary<string, string>> _byId = new();

    public void Hire(int id, string name)
    {
        var facts = new Dictionary<string, string> { ["since"] = DateTime.UtcNow.ToString("d") };
        lock (_nameGate) _byName[name] = facts;
        lock (_idGate) _byId[id] = facts;
    }

    public void NoteByName(string name, string fact, string value)
    {
        lock (_nameGate)
        {
            if (_byName.TryGetValue(name, out var facts)) facts[fact] = value;
        }
    }

    public void NoteById(int id, string fact, string value)
    {
        lock (_idGate)
        {
            if (_byId.TryGetValue(id, out var facts)) 
            {
                lock (_nameGate) facts[fact] = value;
            }
        }
    }
}
