using MapAudit.Cli;

return await CommandLine.RunAsync(args);
