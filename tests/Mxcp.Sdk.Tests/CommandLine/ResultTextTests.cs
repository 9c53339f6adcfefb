using Mxcp.CommandLine;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.CommandLine;

public sealed class ResultTextTests
{
    [Theory]
    [InlineData(true, new byte[] { 1, 2, 255 })]
    [InlineData(false, new byte[] { (byte)'A', (byte)'Q', (byte)'L', (byte)'/', (byte)'\n' })]
    public void A_column_of_bytes_is_printed_as_bytes(bool isBytes, byte[] expected)
    {
        var result = new ResultWriter { IsBytes = isBytes };
        result.WriteBytes([1, 2, 255]);

        Assert.Equal(expected, ResultText.Of(new TestResource("q://cell", static _ => { }), result));
    }
}
