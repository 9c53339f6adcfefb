// A server with a schema that many models do not take: what the Inspector's check must not let pass.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const inputSchema = { type: 'object', properties: { anything: true, name: { type: ['string', 'null'] } } };

const server = new Server({ name: 'unportable', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [{ name: 'anything', inputSchema }] }));
await server.connect(new StdioServerTransport());
