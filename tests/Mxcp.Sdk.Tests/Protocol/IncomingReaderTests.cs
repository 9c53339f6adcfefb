using System.Text;
using ModelContextProtocol.Protocol;
using Mxcp.Protocol;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Protocol;

public sealed class IncomingReaderTests
{
    private static readonly string[] Seeds =
    [
        """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{"a":[1,{"b":"c"}],"d":1e5},"_meta":{"progressToken":1}}}""",
        """{"jsonrpc":"2.0","id":"x\u00e4","method":"tools/list","params":{"cursor":null}}""",
        """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}""",
        """{"jsonrpc":"2.0","id":1,"result":{"a":[]}}""",
        """{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"m"}}""",
    ];

    [Fact]
    public void A_request_keeps_its_parameters_and_a_tool_call_its_arguments_apart()
    {
        var request = Assert.IsType<JsonRpcRequest>(Read(Seeds[0]).Message);

        Assert.Equal("tools/call", request.Method);
        Assert.Equal("""{"name":"echo","_meta":{"progressToken":1}}""", request.Params!.ToJsonString());
        Assert.Equal("""{"a":[1,{"b":"c"}],"d":1e5}""", RawCall.Of(request)!.Arguments.GetRawText());
        Assert.Equal("""{"cursor":null}""", Assert.IsType<JsonRpcRequest>(Read(Seeds[1]).Message).Params!.ToJsonString());
    }

    [Fact]
    public void Other_messages_are_read_as_what_they_are()
    {
        Assert.IsType<JsonRpcNotification>(Read(Seeds[2]).Message);
        Assert.IsType<JsonRpcResponse>(Read(Seeds[3]).Message);
        Assert.IsType<JsonRpcError>(Read(Seeds[4]).Message);
    }

    [Fact]
    public void Whatever_a_line_holds_it_is_a_message_or_an_answer()
    {
        var random = new Random(2018);
        foreach (string seed in Seeds)
        {
            for (int round = 0; round < 5_000; round++)
            {
                byte[] line = Mutations.Of(Encoding.UTF8.GetBytes(seed), random);
                var incoming = IncomingReader.Read(line);
                Assert.True(incoming.Message is null != incoming.Refusal is null, Encoding.Latin1.GetString(line));
            }
        }
    }

    private static Incoming Read(string line) => IncomingReader.Read(Encoding.UTF8.GetBytes(line));
}
