/** (f) The fold of a meeting of a hundred thousand entries, mostly ballots, and catching up with it from the database. */
import { foldMeeting, initialMeeting } from '@quorate/domain';

import { meetingKind } from '../../apps/server/dist/modules/meetings/meeting-kind.js';
import { Database } from '../../apps/server/dist/platform/database/index.js';
import { Journal } from '../../apps/server/dist/platform/journal/index.js';
import { makeBody } from '../body.mjs';
import { figure, inTurn } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { castsOf, holdMeeting } from '../meeting.mjs';

const ENTRIES = 100_000;
const AT_ONCE = 1_000;

/** Measures the fold against parsing the same entries, and the catch-up against reading their rows. */
export function fold() {
  return withDatabase(async (base) => {
    const { meetingId, entries } = await longMeeting(base);
    const texts = entries.map((entry) => JSON.stringify(entry));
    const read = 'SELECT content FROM journal_entry WHERE stream_id = $1 ORDER BY no';
    const measured = await inTurn(3, {
      parsing: () => seconds(() => texts.map((text) => JSON.parse(text))),
      folding: () => seconds(() => foldMeeting(initialMeeting, entries)),
      reading: () => seconds(() => base.pool.query(read, [meetingId])),
      catchingUp: () =>
        seconds(() => withJournal(base, (journal) => journal.stateOf(meetingKind, meetingId))),
    });
    return figuresOf(measured);
  });
}

/** Written as it is in earnest: through the journal, on a roll of a thousand. */
function longMeeting(base) {
  return withJournal(base, async (journal) => {
    const body = await makeBody(base, 1_000);
    const meeting = await holdMeeting(journal, body);
    const nextCast = castsOf(meeting, body.roster);
    for (let size = meeting.size; size < ENTRIES; size += AT_ONCE) {
      const count = Math.min(AT_ONCE, ENTRIES - size);
      await Promise.all(Array.from({ length: count }, () => journal.submit(meetingKind, nextCast())));
    }
    const stored = await journal.entriesAfter(meetingKind, meeting.meetingId, 0);
    return { meetingId: meeting.meetingId, entries: stored.map(({ entry }) => entry) };
  });
}

async function withJournal(base, act) {
  const database = new Database({ connectionString: base.url });
  const journal = new Journal(database);
  try {
    return await act(journal);
  } finally {
    journal.onApplicationShutdown();
    await database.onApplicationShutdown();
  }
}

async function seconds(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

function figuresOf({ parsing, folding, reading, catchingUp }) {
  return [
    figure({
      name: 'fold of 100,000 entries',
      unit: 's',
      ours: folding,
      baseline: parsing,
      against: 'JSON.parse of each',
      aim: { of: 'ours', atMost: 1 },
    }),
    figure({
      name: 'catching up with 100,000 entries',
      unit: 's',
      ours: catchingUp,
      baseline: reading,
      against: 'reading their rows',
    }),
  ];
}
