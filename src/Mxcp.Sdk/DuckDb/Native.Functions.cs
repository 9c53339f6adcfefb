using System.Runtime.InteropServices;

namespace Mxcp.DuckDb;

// Scalar functions, and the vectors that they write.
internal static unsafe partial class Native
{
    [LibraryImport(Library, EntryPoint = "duckdb_create_scalar_function")]
    public static partial nint CreateFunction();

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_scalar_function")]
    public static partial void DestroyFunction(ref nint function);

    [LibraryImport(Library, EntryPoint = "duckdb_register_scalar_function")]
    public static partial State RegisterFunction(nint connection, nint function);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFunctionName(nint function, string name);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_add_parameter")]
    public static partial void AddFunctionParameter(nint function, nint type);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_return_type")]
    public static partial void SetFunctionReturn(nint function, nint type);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_special_handling")]
    public static partial void SetFunctionTakesNull(nint function);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_volatile")]
    public static partial void SetFunctionVolatile(nint function);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_extra_info")]
    public static partial void SetFunctionInfo(nint function, nint info, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_init")]
    public static partial void SetFunctionInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_function")]
    public static partial void SetFunctionBody(nint function, delegate* unmanaged[Cdecl]<nint, nint, nint, void> body);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_init_get_extra_info")]
    public static partial nint InitInfo(nint init);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_init_get_client_context")]
    public static partial void InitContext(nint init, out nint context);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_init_set_state")]
    public static partial void SetInitState(nint init, nint state, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_init_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetInitError(nint init, string error);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_get_state")]
    public static partial nint FunctionState(nint call);

    [LibraryImport(Library, EntryPoint = "duckdb_scalar_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFunctionError(nint call, string error);

    [LibraryImport(Library, EntryPoint = "duckdb_connection_get_client_context")]
    public static partial void ConnectionContext(nint connection, out nint context);

    [LibraryImport(Library, EntryPoint = "duckdb_client_context_get_connection_id")]
    public static partial ulong ContextConnectionId(nint context);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_client_context")]
    public static partial void DestroyContext(ref nint context);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_assign_string_element_len")]
    public static partial void AssignText(nint vector, ulong row, byte* text, ulong length);
}
