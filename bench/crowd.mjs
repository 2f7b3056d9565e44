/** Thousands of watchers in a process of their own; each one parses what it gets and keeps its own turnout. */
import { answerParent, steadyMs } from './child.mjs';
import { followMeeting, openWebSocket } from './crowd-socket.mjs';
import { readRaw } from './raw-read.mjs';

const AT_ONCE = 100;
const LIMIT_MS = 30_000;

let sockets = [];
/** The watch under way: which watchers are through, and what the parent waits for. */
let watch = null;
let lastText = '';

function through(index) {
  if (watch === null || watch.seen[index] === 1) return;
  watch.seen[index] = 1;
  watch.missing -= 1;
  if (watch.missing === 0) watch.end(steadyMs());
}

/** Hears the frames of one Quorate watcher, who reads what they only name. */
function quorateWatcher(index, read) {
  const places = new Set();
  return async (frame, text) => {
    lastText = text;
    for (const { no, type, data } of frame.entries) {
      if (data === null) await read(no);
      else if (type === 'ballot.cast') for (const place of data.places) places.add(place);
    }
    if (watch?.turnout === undefined || places.size >= watch.turnout) through(index);
    if (watch?.turnout !== undefined && places.size >= watch.turnout) places.clear();
  };
}

/** Reads an entry that frames only name. */
function reader(port, { meetingId }, cookie) {
  return (no) => readRaw({ port, cookie, path: `/api/meetings/${meetingId}/entries/${no}` });
}

/** Hears the texts of one watcher of the bare server. */
function bareWatcher(index) {
  return (text) => {
    const isCount = text.startsWith('{');
    const value = JSON.parse(isCount ? text : text.slice(2));
    if (watch?.turnout === undefined || value.count >= watch.turnout) through(index);
  };
}

answerParent({
  /** Connects so many watchers, to a meeting when one is named, else to the bare server. */
  async connect({ port, count, cookies, meeting }) {
    let next = 0;
    const open = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const cookie = cookies?.[index % cookies.length];
        sockets[index] = await (meeting === undefined
          ? openWebSocket({ port, path: '/' }, bareWatcher(index), () => undefined)
          : followMeeting(
              { port, cookie, ...meeting },
              quorateWatcher(index, reader(port, meeting, cookie)),
            ));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, open));
  },
  /** From now on waits until every watcher got a frame, or shows the turnout. */
  watch({ turnout }) {
    watch = { turnout, seen: new Uint8Array(sockets.length), missing: sockets.length };
    watch.ended = new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`${watch.missing} watchers did not see it`));
      const limit = setTimeout(fail, LIMIT_MS);
      watch.end = (at) => {
        clearTimeout(limit);
        resolve(at);
      };
    });
    watch.ended.catch(() => undefined);
  },
  /** When the last watcher was through. */
  async seenByAll() {
    const at = await watch.ended;
    watch = null;
    return at;
  },
  lastText: () => lastText,
  leave() {
    for (const socket of sockets) socket.end();
    sockets = [];
  },
});
