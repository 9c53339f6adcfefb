// Drives a published server over stdio with the TypeScript SDK v1, which most hosts embed.
//   node drive-v1.mjs <path of the binary>
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { bad, badPrompt, badResources, good, prompt, resources } from './calls.mjs';
import { check, end, must } from './checks.mjs';

const [binary] = process.argv.slice(2);
const client = new Client({ name: 'drive-v1', version: '1.0.0' });

await check('connect', () => client.connect(new StdioClientTransport({ command: binary, args: ['serve'], stderr: 'inherit' })));
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

for (const call of bad) {
  await check(`bad: ${call.tool} ${JSON.stringify(call.arguments).slice(0, 60)}`, async () => {
    const result = await client.callTool({ name: call.tool, arguments: call.arguments });
    must(result.isError === true, 'the call succeeded');
    for (const text of call.texts) must(result.content[0].text.includes(text), `'${text}' is not in: ${result.content[0].text.slice(0, 300)}`);
  });
}

await check('resources/list', async () => {
  const listed = (await client.listResources()).resources;
  const templates = (await client.listResourceTemplates()).resourceTemplates;
  must(listed.map((resource) => resource.uri).join() === 'quakes://networks', JSON.stringify(listed));
  must(templates.map((template) => template.uriTemplate).join() === 'quakes://{id}', JSON.stringify(templates));
});

for (const resource of resources) {
  await check(`read ${resource.uri}`, async () => {
    const { contents } = await client.readResource({ uri: resource.uri });
    must(contents.length === 1 && resource.check(contents[0]), JSON.stringify(contents).slice(0, 300));
  });
}

for (const resource of badResources) {
  await check(`bad: read ${resource.uri}`, async () => {
    const error = await client.readResource({ uri: resource.uri }).then(() => undefined, (reason) => reason);
    must(error !== undefined, 'it was read');
    must(error.message.includes(resource.text), `'${resource.text}' is not in: ${error.message}`);
    must(resource.code === undefined || error.code === resource.code, `code ${error.code}`);
  });
}

await check('prompts', async () => {
  const { prompts } = await client.listPrompts();
  const listed = prompts.find((item) => item.name === prompt.name);
  must(listed?.arguments.map((item) => `${item.name}${item.required ? '!' : ''}`).join() === 'place!,min_magnitude,questions', JSON.stringify(prompts));
  const { messages } = await client.getPrompt({ name: prompt.name, arguments: prompt.arguments });
  must(messages.length === prompt.messages.length, JSON.stringify(messages));
  prompt.messages.forEach(([role, texts], i) => {
    must(messages[i].role === role && messages[i].content.type === 'text', JSON.stringify(messages[i]));
    for (const text of texts) must(messages[i].content.text.includes(text), `'${text}' is not in: ${messages[i].content.text}`);
  });
});

await check('bad prompt', async () => {
  try {
    await client.getPrompt({ name: prompt.name, arguments: badPrompt.arguments });
  } catch (error) {
    must(error.code === -32602, `code ${error.code}`);
    for (const text of badPrompt.texts) must(error.message.includes(text), `'${text}' is not in: ${error.message}`);
    return;
  }
  throw new Error('the call succeeded');
});

await check('close', () => client.close());
end();
