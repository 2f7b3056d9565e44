/** A running Quorate of a part's own: database, a body with a meeting at its open vote, and the server in a child process. */
import { Database } from '../apps/server/dist/platform/database/index.js';
import { Journal } from '../apps/server/dist/platform/journal/index.js';
import { makeBody } from './body.mjs';
import { startChild } from './child.mjs';
import { withDatabase } from './database.mjs';
import { holdMeeting } from './meeting.mjs';

/** Runs the part with the server, the meeting, and every member as a voter: a cookie and the body of their ballot. */
export function withQuorate(seatCount, part) {
  return withDatabase(async (base) => {
    const body = await makeBody(base, seatCount);
    const meeting = await prepareMeeting(base.url, body);
    const server = startChild('server', ['--expose-gc']);
    try {
      const port = await server.ask('start', base.url);
      const path = `/api/meetings/${meeting.meetingId}/commands`;
      return await part({ base, server, port, body, meeting, path, voters: votersOf(body, meeting) });
    } finally {
      await server.end();
    }
  });
}

async function prepareMeeting(url, body) {
  const database = new Database({ connectionString: url });
  const journal = new Journal(database);
  const meeting = await holdMeeting(journal, body);
  journal.onApplicationShutdown();
  await database.onApplicationShutdown();
  return meeting;
}

function votersOf({ roster, memberCookies }, { voteId }) {
  return roster.seats.map(({ seatId }, index) => ({
    cookie: memberCookies[index],
    body: JSON.stringify({
      type: 'ballot.cast',
      voteId,
      seatId,
      answer: { kind: 'motion', choice: 'approve' },
    }),
  }));
}
