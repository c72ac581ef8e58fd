// case: di-06-race
// sdk: web
// expect: MAP001|MAP002 Crm.Contacts.MemoryRepository._rows
// why: the open generic is registered as a singleton, so requests share one repository per entity type
using Crm.Contacts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(typeof(IRepository<>), typeof(MemoryRepository<>));
var app = builder.Build();

app.MapPut("/contacts/{id:int}", (int id, Contact contact, IRepository<Contact> contacts) =>
{
    contacts.Save(id, contact);
    return contacts.Find(id);
});
app.Run();

namespace Crm.Contacts
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
