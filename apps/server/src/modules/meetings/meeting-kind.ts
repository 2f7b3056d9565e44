/** The meeting as a kind of stream: the domain's fold, decision and view, with seals and ids from the platform. */
import {
  accept,
  type BallotBox,
  type Directions,
  decideMeeting,
  emptyBox,
  endOf,
  foldMeeting,
  initialMeeting,
  type MeetingCommand,
  type MeetingEntry,
  type MeetingState,
  openVotes,
  putInBox,
  type Result,
  type Role,
  type SealedBallot,
  type SealedDirections,
  type SealedLot,
  viewEntries,
} from '@quorate/domain';
import { commitment } from '@quorate/ledger';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  type Author,
  nextSalt,
  type Proposal,
  type StoredEntry,
  type StreamKind,
} from '../../platform/journal/index.js';
import { type CastBallots, noCastBallots, withCastBallot } from './cast-ballots.js';
import { answerFor, type StoredMeetingEntry } from './command-answer.js';
import { type DirectedProxies, givenProxy, noDirected, withDirected } from './directed-proxies.js';
import { type HoldMeeting, holdMeeting } from './hold-meeting.js';
import { ballotContent, directionsContent } from './sealed-content.js';

/** The meeting with the ballots that only the server holds. */
export interface MeetingWithBox {
  readonly meeting: MeetingState;
  readonly box: BallotBox;
  readonly casts: CastBallots;
  /** The secrets of lots, whether they were drawn or not. */
  readonly lots: readonly SealedLot[];
  readonly directed: DirectedProxies;
}

function decide(
  held: MeetingWithBox,
  command: MeetingCommand,
  by: Author,
  now: string,
): Result<readonly Proposal[]> {
  const actor = { personId: by.personId, name: by.name, roles: by.roles as readonly Role[] };
  const decided = decideMeeting(held.meeting, held.box, command, {
    actor,
    now,
    newId: randomUUID,
    sha256: (bytes) => createHash('sha256').update(bytes).digest(),
    newSecret: () => randomBytes(32).toString('hex'),
    lotOf: (voteId) => lotIn(held, voteId),
    directionsOf: (proxyId) => directionsIn(held, proxyId),
    sealDirections: (given) => {
      const salt = nextSalt();
      const content = directionsContent(held.meeting.meetingId, given);
      const sealed = { ...given, salt: salt.toString('hex') };
      return { sealed, commitment: commitment(salt, content).toString('hex') };
    },
    seal: sealFor(held.meeting),
  });
  if (!decided.ok) return decided;
  return accept(decided.value.map(({ entry, sealed = null }) => ({ ...entry, sealed })));
}

/** The journal says that a lot was sealed when the vote opened; without its secret nothing can be drawn. */
function lotIn({ lots }: MeetingWithBox, voteId: string): SealedLot {
  const lot = lots.find((one) => one.voteId === voteId);
  if (lot === undefined) throw new Error(`the secret of the lot of vote ${voteId} is missing`);
  return lot;
}

/** A proxy of an older journal was given without any. */
function directionsIn({ directed }: MeetingWithBox, proxyId: string): Directions {
  return givenProxy(directed, proxyId)?.sealed.directions ?? [];
}

/** The salt keeps the answer from being guessed. */
function sealFor(meeting: MeetingState) {
  return (ballot: Omit<SealedBallot, 'salt'>): { sealed: SealedBallot; commitment: string } => {
    const salt = nextSalt();
    const sealed = { ...ballot, salt: salt.toString('hex') };
    return { sealed, commitment: commitment(salt, ballotContent(meeting.meetingId, ballot)).toString('hex') };
  };
}

function fold(held: MeetingWithBox, entries: readonly StoredEntry[]): MeetingWithBox {
  const meeting = foldMeeting(
    held.meeting,
    entries.map((stored) => stored.entry as MeetingEntry),
  );
  let { box, casts, lots, directed } = held;
  for (const { entry, sealed } of entries as readonly StoredMeetingEntry[]) {
    if (sealed === null) continue;
    if (entry.type === 'vote.lot-sealed') lots = [...lots, sealed as SealedLot];
    if (entry.type === 'proxy.appointed')
      directed = withDirected(directed, { entry, sealed: sealed as SealedDirections });
    if (entry.type !== 'ballot.cast') continue;
    const ballot = sealed as SealedBallot;
    box = putInBox(box, ballot);
    casts = withCastBallot(casts, { entry, ballot });
  }
  return { meeting, box, casts, lots, directed };
}

/** When the first of the votes that are open closes by itself; null where none does. */
function firstEnd(meeting: MeetingState): string | null {
  const ends = openVotes(meeting).flatMap((vote) => endOf(vote) ?? []);
  return ends.toSorted()[0] ?? null;
}

const COLUMNS = [
  'body_id',
  'body_name',
  'body_code',
  'number',
  'title',
  'starts_at',
  'ends_at',
  'place',
  'stage',
  'closed_at',
  'vote_ends_at',
  'conduct',
  'reported',
] as const;

export const meetingKind: StreamKind<MeetingWithBox, MeetingCommand | HoldMeeting> = {
  name: 'meeting',
  initial: { meeting: initialMeeting, box: emptyBox, casts: noCastBallots, lots: [], directed: noDirected },
  fold,
  decide: (held, command, by, now) =>
    command.type === 'meeting.hold'
      ? holdMeeting(held, command, { decide, fold })
      : decide(held, command, by, now),
  answer: answerFor,
  isQuiet: (type) => type === 'ballot.cast',
  view: (entries, reader) => viewEntries(entries as readonly MeetingEntry[], reader),
  index: {
    columns: COLUMNS,
    row: ({ meeting }) => ({
      body_id: meeting.bodyId,
      body_name: meeting.bodyName,
      body_code: meeting.bodyCode,
      number: meeting.number,
      title: meeting.title,
      starts_at: meeting.startsAt,
      ends_at: meeting.endsAt,
      place: meeting.place,
      stage: meeting.stage,
      closed_at: meeting.closedAt,
      conduct: meeting.conduct,
      reported: `{${[...new Set(meeting.reported.map(({ meetingId }) => meetingId))].join(',')}}`,
      vote_ends_at: firstEnd(meeting),
    }),
    sql: `INSERT INTO meeting (id, ${COLUMNS.join(', ')}) VALUES ($1, ${COLUMNS.map((_, index) => `$${String(index + 2)}`).join(', ')})
          ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  },
};
