// case: di-06-safe
// sdk: web
// expect: none
// why: the open generic is registered as scoped, so each request has its own repository
using Crm.Leads;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped(typeof(IRepository<>), typeof(MemoryRepository<>));
var app = builder.Build();

app.MapPut("/contacts/{id:int}", (int id, Contact contact, IRepository<Contact> contacts) =>
{
    contacts.Save(id, contact);
    return contacts.Find(id);
});
app.Run();

namespace Crm.Leads
{
    public record Contact(string Name, string Phone);

    public interface IRepository<T>
    {
        void Save(int id, T row);
        T Find(int id);
    }

    public class MemoryRepository<T> : IRepository<T>
    {
        private readonly Dictionary<int, T> _rows = new();

        public void Save(int id, T row) => _rows[id] = row;
        public T Find(int id) => _rows.TryGetValue(id, out var row) ? row : default;
    }
}
