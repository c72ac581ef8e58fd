// case: classic-07-race
// sdk: library
// expect: MAP001|MAP002 Billing.Wcf.SessionService._drafts
// why: the session instance accepts several calls of its client at once
using System.ServiceModel;

namespace System.ServiceModel
{
    public enum ConcurrencyMode { Single, Reentrant, Multiple }

    public enum InstanceContextMode { PerSession, PerCall, Single }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ServiceBehaviorAttribute : Attribute
    {
        public ConcurrencyMode ConcurrencyMode { get; set; }
        public InstanceContextMode InstanceContextMode { get; set; }
    }

    [AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
    public sealed class ServiceContractAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OperationContractAttribute : Attribute { }
}

namespace Billing.Wcf
{
    [ServiceContract]
    public interface IInvoices
    {
        [OperationContract]
        void Put(string number, decimal amount);

        [OperationContract]
        decimal Total();
    }

    [ServiceBehavior(InstanceContextMode = InstanceContextMode.PerSession, ConcurrencyMode = ConcurrencyMode.Multiple)]
    public class SessionService : IInvoices
    {
        private readonly Dictionary<string, decimal> _drafts = new Dictionary<string, decimal>();

        public void Put(string number, decimal amount)
        {
            _drafts[number] = amount;
        }

        public decimal Total()
        {
            decimal sum;
            return _drafts.TryGetValue("total", out sum) ? sum : 0m;
        }
    }
}
