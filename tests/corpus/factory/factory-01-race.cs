// case: factory-01-race
// sdk: web
// expect: MAP013 Customers.Numbers.CustomerNumbers._numbers
// why: the factory draws a number, and it may run in two requests for one key, which wastes a number
using System.Collections.Concurrent;
using Customers.Numbers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CustomerNumbers>();
var app = builder.Build();
app.MapGet("/numbers/{customer}", (string customer, CustomerNumbers numbers) => numbers.NumberOf(customer));
app.Run();

namespace Customers.Numbers
{
    public class CustomerNumbers
    {
        private readonly ConcurrentDictionary<string, int> _numbers = new();
        private int _last = 1000;

        public int Last => _last;

        public int NumberOf(string customer)
        {
            return _numbers.GetOrAdd(customer, key => Interlocked.Increment(ref _last));
        }
    }
}
