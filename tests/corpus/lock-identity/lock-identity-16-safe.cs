// case: lock-identity-16-safe
// sdk: library
// expect: none
// why: a department keeps its parent, so the lock of its parent is one object

namespace Org.Tree;

public sealed class Company
{
    internal object Gate { get; } = new object();
}

public sealed class Department
{
    private readonly Company _company;
    private readonly Dictionary<int, string> _staff = new();

    public Department(Company company) => _company = company;

    public void Hire(int id, string name)
    {
        lock (_company.Gate)
        {
            _staff.Add(id, name);
        }
    }

    public bool Leave(int id)
    {
        lock (_company.Gate)
        {
            return _staff.Remove(id);
        }
    }
}
