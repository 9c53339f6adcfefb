var builder = MxcpApplication.CreateBuilder(args);
builder.AddEndpoints<Sales.MxcpEndpoints>();
builder.AddEndpoints<Stock.MxcpEndpoints>();
return await builder.Build().RunAsync();
