using Mxcp;
using Mxcp.TestApp;

// The test program, served over HTTP as well.
return await MxcpApplicationBuilder.Create<TestEndpoints>(args).AddHttpTransport().Build().RunAsync();
