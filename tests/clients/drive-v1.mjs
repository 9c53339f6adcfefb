// Drives a published server with the TypeScript SDK v1, which most hosts embed.
//   node drive-v1.mjs <path of the binary, or the address of one that serves over HTTP>
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { good } from './calls.mjs';
import { check, end, must } from './checks.mjs';
import { isUrl } from './target.mjs';
import { driveEndpoints } from './endpoints.mjs';

const [server] = process.argv.slice(2);
const client = new Client({ name: 'drive-v1', version: '1.0.0' });

await check('connect', () => client.connect(isUrl(server)
  ? new StreamableHTTPClientTransport(new URL(server))
  : new StdioClientTransport({ command: server, args: ['serve'], stderr: 'inherit' })));
await check('tools/list', async () => {
  const { tools } = await client.listTools();
  must(good.every((call) => tools.some((tool) => tool.name === call.tool)), 'a tool is missing');
});

for (const call of good) {
  await check(`${call.tool} ${JSON.stringify(call.arguments)}`, async () => {
    const result = await client.callTool({ name: call.tool, arguments: call.arguments });
    must(!result.isError, JSON.stringify(result.content));
    must(call.check(result.structuredContent), JSON.stringify(result.structuredContent).slice(0, 300));
  });
}

await driveEndpoints(client, isUrl(server));

await check('close', () => client.close());
end();
