/**
 * The least a server could do, as baseline: node:http writes each ballot with one INSERT, bare `ws` sends the count at
 * most four times a second, or any text at once.
 */
import { createServer } from 'node:http';

import { WebSocketServer } from 'ws';

import { bareBallots } from './bare-insert.mjs';
import { answerParent, steadyMs } from './child.mjs';
import { residentAfterCollection } from './memory.mjs';

const CONNECTIONS = 16;
const SPACING_MS = 250;

let ballots = null;
let count = 0;
let sentAt = 0;
let timer = null;

const server = createServer((request, response) => {
  request.resume().once('end', async () => {
    await ballots.cast();
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true}');
    count += 1;
    timer ??= setTimeout(tellCount, Math.max(0, sentAt + SPACING_MS - steadyMs()));
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

function tellCount() {
  timer = null;
  sentAt = steadyMs();
  broadcast(JSON.stringify({ count }));
}

function broadcast(text) {
  for (const socket of sockets.clients) socket.send(text);
}

answerParent(
  {
    async start(databaseUrl) {
      ballots = await bareBallots(databaseUrl, CONNECTIONS);
      await new Promise((resolve) => server.listen(0, '127.0.0.1', 4096, resolve));
      return server.address().port;
    },
    forgetCount() {
      count = 0;
    },
    broadcast(text) {
      const begun = steadyMs();
      broadcast(text);
      return begun;
    },
    memory: residentAfterCollection,
  },
  () => ballots?.end(),
);
