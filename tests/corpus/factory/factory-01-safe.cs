// case: factory-01-safe
// sdk: web
// expect: none
// why: the factory only computes from its key
using System.Collections.Concurrent;
using Customers.Ids;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CustomerNumbers>();
var app = builder.Build();
app.MapGet("/numbers/{customer}", (string customer, CustomerNumbers numbers) => numbers.NumberOf(customer));
app.Run();

namespace Customers.Ids
{
    public class CustomerNumbers
    {
        private readonly ConcurrentDictionary<string, int> _numbers = new();
        private int _last = 1000;

        public int Last => _last;

        public int NumberOf(string customer)
        {
            return _numbers.GetOrAdd(customer, key => 1000 + key.Length);
        }
    }
}
