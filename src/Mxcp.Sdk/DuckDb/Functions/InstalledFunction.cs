using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mxcp.DuckDb;

/// <summary>A function in one open database: what DuckDB hands back when it calls.</summary>
/// <param name="function">The function.</param>
/// <param name="instance">The database.</param>
internal sealed unsafe class InstalledFunction(ScalarFunction function, DuckDbInstance instance)
{
    /// <summary>Makes a function known to SQL on every connection of a database.</summary>
    /// <exception cref="DatabaseException">DuckDB refused.</exception>
    public static void Install(ScalarFunction function, DuckDbInstance instance, nint connection)
    {
        nint handle = Native.CreateFunction();
        try
        {
            Native.SetFunctionName(handle, function.Name);
            foreach (var parameter in function.Parameters)
            {
                WithType(parameter.Type, type => Native.AddFunctionParameter(handle, type));
            }

            WithType(function.Returns, type => Native.SetFunctionReturn(handle, type));
            Native.SetFunctionTakesNull(handle);
            if (!function.IsPure)
            {
                Native.SetFunctionVolatile(handle);
            }

            Native.SetFunctionInfo(handle, ToPointer(new InstalledFunction(function, instance)), &Free);
            Native.SetFunctionInit(handle, &Begin);
            Native.SetFunctionBody(handle, &Execute);
            if (Native.RegisterFunction(connection, handle) != State.Success)
            {
                throw new DatabaseException($"DuckDB refused the function {function.Name}.");
            }
        }
        finally
        {
            Native.DestroyFunction(ref handle);
        }
    }

    private static void WithType(SqlType type, Action<nint> use)
    {
        nint handle = NativeTypeHandles.Create(type);
        use(handle);
        Native.DestroyLogicalType(ref handle);
    }

    // Called by each thread that runs a statement, before its first chunk. Nothing may be thrown into DuckDB.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint init)
    {
        try
        {
            var installed = FromPointer<InstalledFunction>(Native.InitInfo(init));
            Native.SetInitState(init, ToPointer(installed.Begin(ConnectionOf(init))), &Free);
        }
        catch (Exception exception)
        {
            Native.SetInitError(init, $"A function could not begin: {exception.GetType().Name}");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Execute(nint call, nint chunk, nint output)
    {
        var run = FromPointer<FunctionRun>(Native.FunctionState(call));
        if (run.Execute(chunk, output) is { } error)
        {
            Native.SetFunctionError(call, error);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint pointer) => GCHandle.FromIntPtr(pointer).Free();

    private static ulong ConnectionOf(nint init)
    {
        Native.InitContext(init, out nint context);
        ulong id = Native.ContextConnectionId(context);
        Native.DestroyContext(ref context);
        return id;
    }

    private static nint ToPointer(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    private static T FromPointer<T>(nint pointer)
        where T : class => (T)GCHandle.FromIntPtr(pointer).Target!;

    private FunctionRun Begin(ulong connection) => new(function, instance.Connection(connection));
}
