// case: lock-identity-16-race
// sdk: library
// expect: MAP030|MAP004|MAP001|MAP002 Org.Chart.Department._staff
// why: a department may move to another parent, so the lock of its parent changes

namespace Org.Chart;

public sealed class Company
{
    internal object Gate { get; } = new object();
}

public sealed class Department
{
    private Company _company;
    private readonly Dictionary<int, string> _staff = new();

    public Department(Company company) => _company = company;

    public void MoveTo(Company company) => _company = company;

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
