/**
 * One watcher on a plain TCP socket: just enough of WebSocket, engine.io 4 and socket.io 5 to follow a meeting as
 * docs/live-protocol.md asks, at a cost that leaves the machine to the server.
 */
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const TEXT = 0x81;
const MASKED = 0x80;

/** Opens a WebSocket and calls `hear` with the text of every frame, and `cut` when the server ends it. */
export function openWebSocket({ port, path, cookie }, hear, cut) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let rest = null;
    let isOpen = false;
    const say = (text) => socket.write(clientFrame(text));
    socket.once('error', reject).once('end', cut);
    socket.on('data', (bytes) => {
      rest = rest === null ? bytes : Buffer.concat([rest, bytes]);
      if (!isOpen) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!rest.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) reject(new Error(rest.toString()));
        rest = rest.subarray(end + 4);
        isOpen = true;
        resolve({ say, end: () => socket.destroy() });
      }
      rest = hearFrames(rest, hear);
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n` +
        `sec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n` +
        `${cookie === undefined ? '' : `cookie: ${cookie}\r\n`}\r\n`,
    );
  });
}

/** Masked with zeroes, which changes nothing. */
function clientFrame(text) {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? [TEXT, MASKED | payload.length]
      : [TEXT, MASKED | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

function hearFrames(bytes, hear) {
  let at = 0;
  while (bytes.length - at >= 2) {
    let length = bytes[at + 1];
    let start = at + 2;
    if (length === 126) {
      if (bytes.length < at + 4) break;
      length = bytes.readUInt16BE(at + 2);
      start = at + 4;
    } else if (length === 127) {
      if (bytes.length < at + 10) break;
      length = Number(bytes.readBigUInt64BE(at + 2));
      start = at + 10;
    }
    if (bytes.length < start + length) break;
    if (bytes[at] === TEXT) hear(bytes.latin1Slice(start, start + length));
    at = start + length;
  }
  return at === bytes.length ? null : bytes.subarray(at);
}

/** Follows the meeting after an entry, again when it is cut off, and calls `take` with every frame that continues what it holds. */
export async function followMeeting({ port, cookie, meetingId, after }, take) {
  const path = '/socket.io/?EIO=4&transport=websocket';
  let held = after;
  let socket = null;
  let followed = () => undefined;
  const ask = () => socket.say(`420["follow",${JSON.stringify({ meetingId, after: held })}]`);
  const hearFrame = (frame, text) => {
    if (frame.to <= held) return;
    if (frame.after > held) return ask();
    held = frame.to;
    take(frame, text);
  };
  const hearReply = ([reply], text) => {
    if (!reply.ok) throw new Error(reply.problem.detail);
    hearFrame(reply.frame, text);
    followed();
  };
  const hear = (text) => {
    if (text === '2') socket.say('3');
    else if (text.startsWith('40')) ask();
    else if (text.startsWith('430')) hearReply(JSON.parse(text.slice(3)), text);
    else if (text.startsWith('42["frame"')) hearFrame(JSON.parse(text.slice(2))[1], text);
    else if (text.startsWith('42["head"') && JSON.parse(text.slice(2))[1].no > held) ask();
  };
  const begin = async () => {
    socket = await openWebSocket({ port, path, cookie }, hear, () => void begin());
    const answered = new Promise((resolve) => (followed = resolve));
    socket.say('40');
    await answered;
  };
  await begin();
  return { end: () => socket.end() };
}
