using Storefront.Domain.Customers;
using Storefront.Domain.Settings;

namespace Storefront.Worker.Imports;

/// <summary>Loads the customer dumps of the branches.</summary>
public sealed class CustomerImport(CustomerDirectory directory)
{
    public async Task RunAsync(IReadOnlyList<string> files)
    {
        var imports = new List<Task<int>>();
        foreach (var file in files)
            imports.Add(Task.Run(() => ImportFile(file)));
        var skipped = await Task.WhenAll(imports);
        Console.WriteLine($"{directory.Count} customers from {files.Count} files, {skipped.Sum()} skipped.");
    }

    private int ImportFile(string file)
    {
        var skipped = 0;
        foreach (var line in File.ReadLines(file))
        {
            var customer = Customer.Parse(line);
            if (CountryCatalog.Delivers(customer.Country))
                directory.Register(customer);
            else
                skipped++;
        }
        return skipped;
    }
}
