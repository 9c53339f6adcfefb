// The TypeScript SDK with DuckDB.
//   node server.mjs          serves on the standard streams
//   node server.mjs 5061     serves http://127.0.0.1:5061/mcp
import { createServer } from 'node:http';
import { DuckDBInstance } from '@duckdb/node-api';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { toNodeHandler } from '@modelcontextprotocol/node';
import * as z from 'zod';

const statements = {
  select_value: 'SELECT $value::BIGINT AS value',
  orders: 'SELECT id, customer_id, region, amount, ordered_on, note FROM orders WHERE id < $count::BIGINT',
  flights_between: `SELECT strftime(date, '%Y-%m-%d %H:%M') AS date, delay, distance FROM flights
    WHERE origin = $origin AND destination = $destination AND date >= $day::DATE AND date < $day::DATE + INTERVAL 1 DAY ORDER BY date`,
  top_routes: `SELECT origin, destination, count(*) AS flights, round(avg(delay), 2) AS delay FROM flights
    GROUP BY ALL ORDER BY flights DESC, origin, destination LIMIT $limit`,
  delays_by_hour: `SELECT hour(date) AS hour, count(*) AS flights, round(avg(delay), 2) AS delay FROM flights
    WHERE origin = $airport GROUP BY hour(date) ORDER BY hour(date)`,
};

// Opened with the first question. A prepared statement holds the values of one call, so each call that runs has a connection to itself, of at most four.
let instance;
const idle = [], waiting = [];
let connections = 0;
const connect = async () => ({ connection: await (await (instance ??= DuckDBInstance.create(process.env.BENCH_DB, { access_mode: 'READ_ONLY' }))).connect(), prepared: new Map() });
async function ask(name, values) {
  const own = idle.pop() ?? (connections < 4 ? (connections++, await connect()) : await new Promise((free) => waiting.push(free)));
  try {
    if (!own.prepared.has(name)) own.prepared.set(name, await own.connection.prepare(statements[name]));
    const statement = own.prepared.get(name);
    statement.bind(values);
    // Numbers of 64 bits come as texts, for JavaScript has no room for all of them.
    return (await statement.runAndReadAll()).getRowObjectsJson().map((row) => Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, wide.has(key) && value !== null ? Number(value) : value])));
  } finally {
    const next = waiting.shift();
    if (next) next(own); else idle.push(own);
  }
}
const wide = new Set(['value', 'id', 'customer_id', 'delay', 'distance', 'flights', 'hour']);

const whole = z.number().int();
const both = (structured, text) => ({ content: [{ type: 'text', text: JSON.stringify(text) }], structuredContent: structured });
const list = (rows) => both({ result: rows }, rows);

function build() {
  const server = new McpServer({ name: 'typescript', version: '1.0.0' });
  const person = z.object({ name: z.string(), age: whole, tags: z.array(z.string()) });
  server.registerTool('echo', { description: 'Returns its arguments', inputSchema: person.extend({ tags: z.array(z.string()).default([]) }), outputSchema: person }, async (input) => both(input, input));
  server.registerTool('select_value', { description: 'Returns its argument through the database', inputSchema: z.object({ value: whole }), outputSchema: z.object({ value: whole }) },
    async (input) => { const [row] = await ask('select_value', input); return both(row, row); });
  const orders = z.object({ id: whole, customer_id: whole, region: z.string(), amount: z.number(), ordered_on: z.string(), note: z.string().nullable() });
  server.registerTool('orders', { description: 'The first orders', inputSchema: z.object({ count: whole.min(0) }), outputSchema: z.object({ result: z.array(orders) }) },
    async (input) => list(await ask('orders', input)));
  server.registerTool('orders_text', { description: 'The first orders, as text only', inputSchema: z.object({ count: whole.min(0) }) },
    async (input) => ({ content: [{ type: 'text', text: JSON.stringify(await ask('orders', input)) }] }));
  const leaf = z.object({ id: whole, text: z.string(), weight: z.number() });
  const branch = z.object({ id: whole, title: z.string(), score: z.number(), tags: z.array(z.string()), leaves: z.array(leaf) });
  server.registerTool('tree', { description: 'A tree of nested objects', inputSchema: z.object({ branches: whole.min(1) }), outputSchema: z.object({ result: z.array(branch) }) },
    async ({ branches }) => list(Array.from({ length: branches }, (_, id) => ({
      id, title: `Branch "${id}" of the tree`, score: id / 7, tags: ['red', 'green', 'blue'],
      leaves: Array.from({ length: 10 }, (_, i) => ({ id: id * 10 + i, text: `a leaf in the sun, number ${i}`, weight: i * 0.25 })),
    }))));
  const flights = (name, input, row) => server.registerTool(name, { description: name, inputSchema: z.object(input), outputSchema: z.object({ result: z.array(z.object(row)) }) },
    async (values) => list(await ask(name, values)));
  flights('flights_between', { origin: z.string(), destination: z.string(), day: z.string() }, { date: z.string(), delay: whole, distance: whole });
  flights('top_routes', { limit: whole }, { origin: z.string(), destination: z.string(), flights: whole, delay: z.number() });
  flights('delays_by_hour', { airport: z.string() }, { hour: whole, flights: whole, delay: z.number() });
  return server;
}

const [port] = process.argv.slice(2);
if (port === undefined) {
  serveStdio(build);
} else {
  const handle = toNodeHandler(createMcpHandler(build));
  createServer((request, response) => handle(request, response)).listen(Number(port), '127.0.0.1');
}
