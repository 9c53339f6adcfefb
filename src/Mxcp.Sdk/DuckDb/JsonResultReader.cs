using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>Reads a result into a JSON text.</summary>
internal sealed class JsonResultReader(ResultShape? shape, ResultWriter writer) : IResultReader<ResultWriter>
{
    public ResultWriter Read(PreparedStatement statement, QueryResult result, CancellationToken cancellation)
    {
        writer.Clear();
        JsonPlan.Of(statement, result, shape).Write(result, writer, cancellation);
        return writer;
    }
}
