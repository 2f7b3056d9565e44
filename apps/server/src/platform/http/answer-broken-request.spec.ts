/** A real HTTP server, and connections that send what is no whole request. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problem } from '@quorate/contracts';
import { answerBrokenRequest } from './answer-broken-request.js';

describe('what is no whole request', () => {
  let server: Server;

  beforeAll(async () => {
    const waiting = { requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 20 };
    server = createServer(waiting, (request) => request.resume());
    server.on('clientError', answerBrokenRequest);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  it.each([
    [
      'a body that does not come',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{',
      408,
      'too-slow',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}`,
      431,
      'headers-too-large',
    ],
    ['not HTTP', 'HELO people.example\r\n\r\n', 400, 'not-understood'],
  ])('%s is answered by a problem response, and the connection ends', async (_name, sent, status, code) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    expect(head).toContain('\r\ncontent-type: application/problem+json; charset=utf-8\r\n');
    expect(problem.parse(JSON.parse(body))).toMatchObject({ status, code });
  });
});
