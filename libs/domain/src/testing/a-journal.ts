/**
 * Journals that nobody planned: meetings in which people try anything at any time. Whatever a person writes is marked
 * with the classification it belongs to, so that a leak can be found in what a reader gets.
 */
import fc from 'fast-check';
import { CLASSIFICATIONS } from '../audience/audience.js';
import { CHOICES } from '../counting/ballot.js';
import type { MeetingCommand } from '../meeting/meeting-command.js';
import type { MeetingState } from '../meeting/meeting-state.js';
import { COUNTING_METHODS } from '../rule-set/counting-rule.js';
import type { MeetingRun } from './a-meeting.js';
import { aMotionAnswer, aPlannedMeeting, anItem, aVoteOpening } from './a-meeting.js';

/** The one person whom RED items name. */
export const NAMED_PERSON = 'member-1';

type Ask = readonly [personId: string, command: MeetingCommand];
/** What is tried next, from the meeting as it is and two numbers of chance. */
type Attempt = (state: MeetingState, a: number, b: number) => Ask;

const pick = <Value>(list: readonly Value[], chance: number): Value | undefined => list[chance % list.length];

function itemAt(state: MeetingState, chance: number): { itemId: string; mark: string } {
  const item = pick(state.agenda, chance);
  return { itemId: item?.itemId ?? 'none', mark: `${item?.classification ?? 'WHITE'}-secret` };
}

const anyItem = (a: number): ReturnType<typeof anItem> => {
  const classification = pick(CLASSIFICATIONS, a) ?? 'WHITE';
  const namedPersons = classification === 'RED' ? [NAMED_PERSON] : [];
  return anItem({ title: `${classification}-secret`, classification, namedPersons, modification: null });
};
const seatOf = (a: number): string => `seat-${a % 23}`;
const memberOf = (a: number): string => `member-${a % 23}`;
const voteAt = ({ votes }: MeetingState, a: number): string =>
  (a % 4 > 0 ? votes.at(-1) : pick(votes, a))?.voteId ?? 'none';
const reason = 'for a reason';

const agenda: readonly Attempt[] = [
  ({ agendaRevision }, a, b) => [
    'secretary',
    { type: 'item.add', item: anyItem(a), position: b % 3, agendaRevision },
  ],
  (state, a, b) => [
    'secretary',
    {
      type: 'item.amend',
      itemId: itemAt(state, b).itemId,
      item: anyItem(a),
      agendaRevision: state.agendaRevision,
    },
  ],
  (state, a, b) => [
    'secretary',
    {
      type: 'item.move',
      itemId: itemAt(state, a).itemId,
      position: b % 5,
      agendaRevision: state.agendaRevision,
    },
  ],
  (state, a) => [
    'secretary',
    {
      type: 'item.remove',
      itemId: itemAt(state, a).itemId,
      reason: itemAt(state, a).mark,
      agendaRevision: state.agendaRevision,
    },
  ],
  (state, a) => ['chair', { type: 'item.open', itemId: itemAt(state, a).itemId, from: state.currentItemId }],
  (state, a) => ['chair', { type: 'item.open', itemId: itemAt(state, a).itemId, from: state.currentItemId }],
  (state, a) => ['chair', { type: 'item.close', itemId: itemAt(state, a).itemId }],
  (state, a) => [
    'chair',
    { type: 'item.defer', itemId: itemAt(state, a).itemId, reason: itemAt(state, a).mark },
  ],
];

const people: readonly Attempt[] = [
  (_state, a) => [memberOf(a), { type: 'seat.take', seatId: seatOf(a), personId: memberOf(a) }],
  (_state, a) => [memberOf(a), { type: 'seat.take', seatId: seatOf(a), personId: memberOf(a) }],
  (_state, a) => ['secretary', { type: 'seat.take', seatId: seatOf(a % 3), personId: `alt-${a % 2}` }],
  (_state, a) => ['secretary', { type: 'seat.leave', seatId: seatOf(a) }],
  (_state, a) => ['secretary', { type: 'apologies.give', seatId: seatOf(a), note: 'BODY-secret' }],
  (_state, a) => ['secretary', { type: 'apologies.withdraw', seatId: seatOf(a) }],
  (_state, a) => [pick(['chair', 'secretary', 'observer'], a) ?? 'chair', { type: 'person.join' }],
  (_state, a) => [pick(['chair', 'secretary', 'observer'], a) ?? 'chair', { type: 'person.leave' }],
  (state, a, b) => [
    'secretary',
    {
      type: 'interest.declare',
      itemId: itemAt(state, a).itemId,
      seatId: seatOf(b),
      text: `BODY-secret ${itemAt(state, a).mark}`,
    },
  ],
  (state, a, b) => [
    'secretary',
    { type: 'interest.withdraw', itemId: itemAt(state, a).itemId, seatId: seatOf(b), reason: 'BODY-secret' },
  ],
  (_state, a) => [memberOf(a), { type: 'speaker.ask' }],
  (state, a) => ['chair', { type: 'speaker.call', requestId: pick(state.speakers, a)?.requestId ?? 'none' }],
  (state, a) => [
    'chair',
    { type: 'speaker.finish', requestId: pick(state.speakers, a)?.requestId ?? 'none' },
  ],
];

function openVote(state: MeetingState, b: number): Ask {
  const item = state.agenda.find(({ itemId }) => itemId === state.currentItemId);
  // The outcome of a GREEN item is public, its question with it.
  const question =
    item?.classification === 'GREEN' ? 'WHITE-secret' : `${item?.classification ?? 'WHITE'}-secret`;
  const method = pick([null, ...COUNTING_METHODS], b) ?? null;
  return ['chair', aVoteOpening(item?.itemId ?? 'none', { question, method })];
}

const cast: Attempt = (state, a, b) => [
  memberOf(a),
  {
    type: 'ballot.cast',
    voteId: voteAt(state, b),
    seatId: seatOf(a),
    answer: aMotionAnswer(pick(CHOICES, b) ?? 'abstain'),
  },
];

const votes: readonly Attempt[] = [
  (state, _a, b) => openVote(state, b),
  (state, _a, b) => openVote(state, b),
  ...[cast, cast, cast, cast, cast, cast],
  (state, a, b) => [
    'secretary',
    {
      type: 'ballot.record',
      voteId: voteAt(state, b),
      seatId: seatOf(a),
      answer: aMotionAnswer('approve'),
      reason: 'BODY-secret',
    },
  ],
  (state, a) => ['chair', { type: 'vote.close', voteId: voteAt(state, a) }],
  (state, a) => ['chair', { type: 'vote.declare', voteId: voteAt(state, a) }],
  (state, a) => ['secretary', { type: 'vote.annul', voteId: voteAt(state, a), reason }],
  (state, a) => ['secretary', { type: 'vote.propose-annulment', voteId: voteAt(state, a), reason }],
  (state, a) => [
    pick(['chair', 'secretary'], a) ?? 'chair',
    {
      type: 'vote.confirm-annulment',
      voteId: voteAt(state, a),
      proposal: state.votes.find(({ voteId }) => voteId === voteAt(state, a))?.annulment?.no ?? 1,
    },
  ],
  (state, a) => ['chair', { type: 'vote.withdraw-annulment', voteId: voteAt(state, a * 4), reason }],
];

const records: readonly Attempt[] = [
  (state, a) => [
    'secretary',
    { type: 'note.write', itemId: itemAt(state, a).itemId, text: 'OFFICERS-secret' },
  ],
  (state, a) => [
    'secretary',
    { type: 'decision.write', itemId: itemAt(state, a).itemId, text: itemAt(state, a).mark },
  ],
  (state, a) => [
    'secretary',
    {
      type: 'action.give',
      itemId: itemAt(state, a).itemId,
      text: `BODY-secret ${itemAt(state, a).mark}`,
      owner: 'SECAS',
      due: null,
    },
  ],
  (state, a) => [
    'secretary',
    { type: 'headline.publish', itemId: itemAt(state, a).itemId, text: 'A headline' },
  ],
  (state, a) => {
    const record = pick(state.records, a);
    const recordId = record?.recordId ?? 'none';
    return [
      'secretary',
      { type: 'record.correct', recordId, text: record?.text ?? 'x', action: null, reason },
    ];
  },
  (state, a) => {
    const recordId = pick(state.records, a)?.recordId ?? 'none';
    return [
      'secretary',
      { type: 'action.report', recordId, status: a % 2 === 0 ? 'done' : 'open', note: 'BODY-secret' },
    ];
  },
  (state, a) => [
    'secretary',
    { type: 'record.strike', recordId: pick(state.records, a)?.recordId ?? 'none', reason },
  ],
];

const resume: Attempt = () => ['chair', { type: 'meeting.resume' }];

const stages: readonly Attempt[] = [
  (_state, a) => [
    'chair',
    a % 3 === 0 ? { type: 'meeting.adjourn', note: 'a break' } : { type: 'meeting.pause', note: 'a break' },
  ],
  (_state, a) => ['chair', a % 5 === 0 ? { type: 'meeting.close' } : { type: 'meeting.resume' }],
  () => ['secretary', { type: 'meeting.reopen', reason }],
  ...[resume, resume, resume, resume],
];

const attempts: readonly Attempt[] = [
  ...agenda,
  ...people,
  ...votes,
  ...votes,
  ...votes,
  ...votes,
  ...records,
  ...records,
  ...stages,
];

const chance = fc.nat({ max: 10_000 });

/** A meeting of a WHITE, a GREEN, an AMBER and a RED item with 16 present, and then whatever people try, accepted or not. */
export const anyMeeting: fc.Arbitrary<MeetingRun> = fc
  .array(fc.tuple(fc.nat({ max: attempts.length - 1 }), chance, chance), {
    minLength: 100,
    maxLength: 200,
    size: 'max',
  })
  .map((tries) => {
    const { run, itemIds } = aPlannedMeeting(...CLASSIFICATIONS.map((_name, index) => anyItem(index)));
    run.must('secretary', { type: 'meeting.call' });
    run.seat(0, 16);
    run.must('chair', { type: 'meeting.start' });
    run.must('chair', { type: 'item.open', itemId: itemIds[tries.length % 4] ?? '', from: null });
    for (const [attempt, a, b] of tries) {
      const ask = attempts[attempt]?.(run.state, a, b);
      if (ask !== undefined) run.ask(...ask);
    }
    return run;
  });
