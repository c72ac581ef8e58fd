namespace MapAudit.Tests.Repository;
