/** Voters in a process of their own: HTTP/1.1 keep-alive over plain sockets, so that the load costs little beside what it measures. */
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { answerParent, steadyMs } from './child.mjs';
import { closedLoop } from './closed-loop.mjs';
import { quantile } from './compare.mjs';

let keys = 0;

/** A fresh key in every request: `voters` are pairs of cookie, if they are to be known, and body. */
function requestOf({ path }, { cookie, body }) {
  keys += 1;
  const key = `bench-${process.pid}-${String(keys).padStart(10, '0')}`;
  return (
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nidempotency-key: ${key}\r\n` +
    (cookie === undefined ? '' : `cookie: ${cookie}\r\n`) +
    `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  );
}

/** One connection, one request at a time; `send` resolves with the answer's body and rejects unless it is 200. */
async function openLine(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let waiting = null;
  let received = '';
  socket.setEncoding('latin1').on('data', (text) => {
    received += text;
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(received)[1]);
    if (received.length < end + 4 + length) return;
    const answer = received;
    received = '';
    if (answer.startsWith('HTTP/1.1 200')) waiting.resolve(answer.slice(end + 4));
    else waiting.reject(new Error(answer));
  });
  socket.on('error', (error) => waiting?.reject(error));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    end: () => socket.destroy(),
  };
}

function openLines(port, count) {
  return Promise.all(Array.from({ length: count }, () => openLine(port)));
}

answerParent({
  /** As fast as it goes over so many connections, each voter in turn. */
  async load({ port, connections, ms, path, voters }) {
    const lines = await openLines(port, connections);
    let turn = 0;
    const act = async () => {
      const line = lines.pop();
      const voter = voters[turn % voters.length];
      turn += 1;
      await line.send(requestOf({ path }, voter));
      lines.push(line);
    };
    const { perSecond, latencies } = await closedLoop(act, { waiting: connections, ms });
    for (const line of lines) line.end();
    return { perSecond, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
  },
  /** Each voter once on a connection of their own, evenly over so many milliseconds. */
  async storm({ port, overMs, path, voters }) {
    const lines = await openLines(port, voters.length);
    const begun = steadyMs() + 100;
    let lastAt = 0;
    const vote = async (voter, index) => {
      const due = begun + (index * overMs) / voters.length;
      await delay(due - steadyMs());
      const sentAt = steadyMs();
      await lines[index].send(requestOf({ path }, voter));
      lastAt = steadyMs();
      return lastAt - sentAt;
    };
    const latencies = await Promise.all(voters.map(vote));
    for (const line of lines) line.end();
    return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), lastAt };
  },
  /** Each voter once, as fast as it goes over so many connections; the answers are in the order of the voters. */
  async each({ port, connections, path, voters }) {
    const lines = await openLines(port, connections);
    const answers = [];
    const latencies = [];
    let turn = 0;
    const begun = steadyMs();
    const vote = async (line) => {
      while (turn < voters.length) {
        const at = turn;
        turn += 1;
        const sentAt = steadyMs();
        answers[at] = await line.send(requestOf({ path }, voters[at]));
        latencies.push(steadyMs() - sentAt);
      }
      line.end();
    };
    await Promise.all(lines.map(vote));
    const perSecond = (voters.length * 1_000) / (steadyMs() - begun);
    return { perSecond, p99: quantile(latencies, 0.99), answers };
  },
  /** One request. */
  async once({ port, path, cookie, body }) {
    const line = await openLine(port);
    const answer = await line.send(requestOf({ path }, { cookie, body }));
    line.end();
    return answer;
  },
});
