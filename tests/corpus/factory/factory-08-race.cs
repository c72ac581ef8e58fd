// case: factory-08-race
// sdk: web
// expect: MAP013 Tenants.Provision.TenantDirectory._tenants
// why: the factory inserts a row through the repository, so a tenant may be provisioned twice
using System.Collections.Concurrent;
using Tenants.Provision;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ITenantRows, FileRows>();
builder.Services.AddSingleton<TenantDirectory>();
var app = builder.Build();
app.MapGet("/{host}", (string host, TenantDirectory tenants) => tenants.Of(host).Id);
app.Run();

namespace Tenants.Provision
{
    public sealed record Tenant(Guid Id, string Host);

    public interface ITenantRows
    {
        Tenant? Find(string host);
        void Insert(Tenant tenant);
    }

    public sealed class FileRows : ITenantRows
    {
        public Tenant? Find(string host) =>
            File.ReadLines("tenants.csv").Select(l => l.Split(';')).Where(p => p[1] == host).Select(p => new Tenant(Guid.Parse(p[0]), host)).FirstOrDefault();

        public void Insert(Tenant tenant) => File.AppendAllText("tenants.csv", $"{tenant.Id};{tenant.Host}\n");
    }

    public sealed class TenantDirectory(ITenantRows rows)
    {
        private readonly ConcurrentDictionary<string, Tenant> _tenants = new();

        public Tenant Of(string host) => _tenants.GetOrAdd(host, static (h, source) => Resolve(h, source), rows);

        private static Tenant Resolve(string host, ITenantRows rows)
        {
            var known = rows.Find(host);
            if (known != null)
                return known;
            var made = new Tenant(Guid.NewGuid(), host);
            rows.Insert(made);
            return made;
        }
    }
}
