var builder = MxcpApplication.CreateBuilder(args);
builder.AddEndpoints<Sales.MxcpEndpoints>();
return await builder.Build().RunAsync();
