// Drives a published server with the TypeScript client v2.
//   node drive.mjs <path of the binary, or the address of one that serves over HTTP> <legacy|modern|auto>
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { good } from './calls.mjs';
import { check, end, must } from './checks.mjs';
import { isUrl } from './target.mjs';
import { driveEndpoints } from './endpoints.mjs';

const [server, era] = process.argv.slice(2);
const mode = { legacy: 'legacy', auto: 'auto', modern: { pin: '2026-07-28' } }[era];
const client = new Client({ name: 'drive', version: '1.0.0' }, { versionNegotiation: { mode } });
const transport = isUrl(server)
  ? new StreamableHTTPClientTransport(new URL(server))
  : new StdioClientTransport({ command: server, args: ['serve'], stderr: 'inherit' });
const logs = [];
client.setNotificationHandler('notifications/message', (notification) => { logs.push(notification.params); });
const isModern = () => client.getNegotiatedProtocolVersion() >= '2026-07-28';

await check('connect', async () => {
  await client.connect(transport);
  must(client.getServerVersion()?.name === 'earthquakes', `the server is called ${client.getServerVersion()?.name}`);
  return client.getNegotiatedProtocolVersion();
});

await check('tools/list', async () => {
  const first = (await client.listTools()).tools;
  const second = (await client.listTools()).tools;
  must(first.map((tool) => tool.name).join() === second.map((tool) => tool.name).join(), 'the order differs between two calls');
  must(first.every((tool) => tool.inputSchema.type === 'object' && tool.outputSchema?.type === 'object'), 'a schema is not an object schema');
  must(good.every((call) => first.some((tool) => tool.name === call.tool)), 'a tool is missing');
  return first.map((tool) => tool.name).join(' ');
});

for (const call of good) {
  await check(`${call.tool} ${JSON.stringify(call.arguments)}`, async () => {
    const result = await client.callTool({ name: call.tool, arguments: call.arguments });
    must(!result.isError, JSON.stringify(result.content));
    must(call.check(result.structuredContent), JSON.stringify(result.structuredContent).slice(0, 300));
    const text = JSON.parse(result.content[0].text);
    must(JSON.stringify(text) === JSON.stringify(result.structuredContent.result ?? result.structuredContent), 'the text is not the structured content');
  });
}

await driveEndpoints(client, isUrl(server));

await check('unknown tool', async () => {
  try {
    await client.callTool({ name: 'no_such_tool', arguments: {} });
  } catch (error) {
    must(error.code === -32602, `code ${error.code}`);
    return;
  }
  throw new Error('the call succeeded');
});

await check('progress', async () => {
  const seen = [];
  await client.callTool({ name: 'strongest_quakes', arguments: { limit: 3, pause_ms: 30 } }, { onprogress: (progress) => seen.push(progress.progress) });
  must(seen.length > 0 && seen.every((value, i) => i === 0 || value > seen[i - 1]), `progress: ${seen}`);
  return seen.join(' ');
});

await check('log messages', async () => {
  if (!isModern()) await client.setLoggingLevel('info');
  logs.length = 0;
  const _meta = isModern() ? { 'io.modelcontextprotocol/logLevel': 'info' } : undefined;
  await client.callTool({ name: 'strongest_quakes', arguments: { limit: 2, pause_ms: 30 }, ...(_meta && { _meta }) });
  must(logs.some((log) => JSON.stringify(log.data).includes('looking for the 2 strongest')), `logs: ${JSON.stringify(logs)}`);
});

await check('cancellation', async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort('the driver gave up'), 150);
  const call = client.callTool({ name: 'strongest_quakes', arguments: { limit: 50, pause_ms: 1000 } }, { signal: abort.signal });
  must(await call.then(() => false, () => true), 'the call was not cancelled');
  const result = await client.callTool({ name: 'quake_report', arguments: {} });
  must(!result.isError, 'the server does not answer any more');
});

await check('close', () => client.close());
end();
