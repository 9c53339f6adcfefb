// What a client of either version asks of the server, and what it must get.
import { bad, badPrompt, badResources, prompt, resources } from './calls.mjs';
import { check, must } from './checks.mjs';

// What a server takes of one request over HTTP.
const bodyLimit = 4 * 1024 * 1024;

export async function driveEndpoints(client, isHttp) {
  const isTooLarge = (call) => isHttp && JSON.stringify(call.arguments).length > bodyLimit;
  for (const call of bad.filter(isTooLarge)) {
    await check(`too large: ${call.tool}`, async () => {
      const error = await client.callTool({ name: call.tool, arguments: call.arguments }).then(() => undefined, (reason) => reason);
      must(error !== undefined, 'it was taken');
      must(/413|larger than/.test(`${error.message} ${error.code}`), `${error.code} ${error.message}`);
    });
  }

  for (const call of bad.filter((call) => !isTooLarge(call))) {
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
}
