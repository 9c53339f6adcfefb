using Mxcp;
using Mxcp.TestApp;

// The whole program as a user has it, for tests that need a process: standard streams, signals, exit codes.
return await MxcpApplicationBuilder.Create<TestEndpoints>(args).Build().RunAsync();
