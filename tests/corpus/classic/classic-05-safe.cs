// case: classic-05-safe
// sdk: library
// expect: none
// why: one service instance takes one call at a time
using System.ServiceModel;

namespace System.ServiceModel
{
    public enum InstanceContextMode { PerSession, PerCall, Single }
    public enum ConcurrencyMode { Single, Reentrant, Multiple }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ServiceBehaviorAttribute : Attribute
    {
        public InstanceContextMode InstanceContextMode { get; set; }
        public ConcurrencyMode ConcurrencyMode { get; set; }
    }

    [AttributeUsage(AttributeTargets.Interface)] public sealed class ServiceContractAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Method)] public sealed class OperationContractAttribute : Attribute { }
}

namespace Legacy.Depot
{
    [ServiceContract]
    public interface IStockService
    {
        [OperationContract] int Level(string sku);
        [OperationContract] void Move(string sku, int quantity);
    }

    [ServiceBehavior(InstanceContextMode = InstanceContextMode.Single, ConcurrencyMode = ConcurrencyMode.Single)]
    public class StockService : IStockService
    {
        private readonly Dictionary<string, int> _levels = new Dictionary<string, int>();

        public int Level(string sku)
        {
            int level;
            return _levels.TryGetValue(sku, out level) ? level : 0;
        }

        public void Move(string sku, int quantity)
        {
            _levels[sku] = Level(sku) + quantity;
        }
    }
}
