/** The ballots of the vote: each commitment opened, and for each place the latest one. */
import type { Opening } from './bundle-file.js';
import { bytesOf, join, toHex } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { Fields } from './fields.js';
import type { Entry } from './journal.js';
import { check, fail } from './not-verified.js';

export interface Ballot {
  readonly no: number;
  readonly place: number;
  readonly bySecretary: boolean;
  readonly byProxy: boolean;
  /** What was voted; null where the reader may not know. */
  readonly answer: unknown;
}

/** What the commitments are about, besides place and answer. */
export interface Subject {
  readonly meetingId: string;
  readonly voteId: string;
}

async function opened(
  { no, data }: Entry,
  place: number,
  opening: Opening,
  { meetingId, voteId }: Subject,
  { sha256 }: CryptoFunctions,
): Promise<unknown> {
  const hash = await sha256(join(opening.salt, bytesOf(canonical(opening.content))));
  check(
    toHex(hash) === data.text('commitment'),
    `the ballot of entry ${no} was not this one: its commitment differs`,
  );
  const content = Fields.of(opening.content, `the ballot of entry ${no}`);
  check(content.text('meetingId') === meetingId, `the ballot of entry ${no} is of another meeting`);
  check(content.text('voteId') === voteId, `the ballot of entry ${no} is of another vote`);
  check(content.count('place') === place, `the ballot of entry ${no} is of another place`);
  return content.value('answer') ?? fail(`the ballot of entry ${no} holds no answer`);
}

/** Every ballot in the order cast, opened where the file has its opening. */
export async function readBallots(
  entries: readonly Entry[],
  openings: readonly Opening[],
  subject: Subject,
  crypto: CryptoFunctions,
): Promise<Ballot[]> {
  const byEntry = new Map(openings.map((opening) => [opening.no, opening]));
  check(byEntry.size === openings.length, 'a ballot is opened twice');
  const ballotNos = new Set(entries.map(({ no }) => no));
  const stray = openings.find(({ no }) => !ballotNos.has(no));
  check(stray === undefined, `entry ${stray?.no ?? 0} is opened and is no ballot of this vote`);
  return Promise.all(
    entries.map(async (entry) => {
      const [place, ...more] = entry.data.list('places');
      check(
        typeof place === 'number' && more.length === 0,
        `entry ${entry.no} is not the ballot of one place`,
      );
      const opening = byEntry.get(entry.no);
      const answer = opening === undefined ? null : await opened(entry, place, opening, subject, crypto);
      const [bySecretary, byProxy] = [entry.data.has('recordedBecause'), entry.data.has('proxyId')];
      return { no: entry.no, place, bySecretary, byProxy, answer };
    }),
  );
}

/** For each place the last ballot cast; earlier ones were changed and do not count. */
export function latestByPlace(ballots: readonly Ballot[]): ReadonlyMap<number, Ballot> {
  return new Map(ballots.map((ballot) => [ballot.place, ballot]));
}
