/** A ballot that something else interfered with is said to be recorded, not sent or on its way, and never how it voted. */
import { describe, expect, it } from '@jest/globals';
import type { MyBallot } from '@quorate/contracts';
import { isOvertaken, sayFate } from './ballot-fate.js';
import type { SeatBallot } from './seat-ballot.js';
import type { Draft } from './use-ballot-box.js';

const seat = 'Large Supplier group 07';
const ballot: MyBallot = {
  voteId: 'vote',
  question: 'Approve MP188?',
  seatId: 'seat-6',
  label: seat,
  answer: { kind: 'motion', choice: 'approve' },
  at: '2021-12-22T10:41:07Z',
  no: 44,
  code: 'AB12-CD34',
  earlier: [],
};
const recorded: SeatBallot = {
  kind: 'recorded',
  ballot,
  isChanged: false,
  isBySecretary: false,
  byProxy: null,
};
const draft = (altered: Partial<Draft> = {}): Draft => ({
  answer: null,
  isChanging: false,
  isSent: false,
  problem: null,
  ...altered,
});

describe('a half-made choice', () => {
  it.each<[string, SeatBallot, Partial<Draft>, boolean]>([
    [
      'is overtaken by a ballot from elsewhere',
      recorded,
      { answer: { kind: 'motion', choice: 'reject' } },
      true,
    ],
    [
      'is not overtaken by the ballot that it was sent as',
      recorded,
      { answer: { kind: 'motion', choice: 'reject' }, isSent: true },
      false,
    ],
    [
      'is not overtaken while a recorded vote is being changed',
      recorded,
      { answer: { kind: 'motion', choice: 'reject' }, isChanging: true },
      false,
    ],
    ['is not overtaken when nothing was chosen', recorded, {}, false],
    [
      'is not overtaken while nothing is recorded',
      { kind: 'to-cast' },
      { answer: { kind: 'motion', choice: 'reject' } },
      false,
    ],
  ])('%s', (_name, standing, altered, expected) => {
    expect(isOvertaken(standing, draft(altered))).toBe(expected);
  });
});

describe('what became of a ballot', () => {
  it.each<[SeatBallot, Partial<Draft>, string | null]>([
    [recorded, {}, `Your vote for ${seat} was recorded at 10:41:07 and stands.`],
    [
      recorded,
      { answer: { kind: 'motion', choice: 'reject' }, isChanging: true },
      `Your vote for ${seat} was recorded at 10:41:07 and stands. What you chose after it was not sent.`,
    ],
    [{ kind: 'to-cast' }, {}, `No vote for ${seat} was sent.`],
    [
      { kind: 'to-cast' },
      { answer: { kind: 'motion', choice: 'reject' } },
      `Your vote for ${seat} was not sent: you had chosen and not yet cast.`,
    ],
    [
      {
        kind: 'under-way',
        answer: { kind: 'motion', choice: 'reject' },
        isSent: true,
        isTogether: false,
      },
      { answer: { kind: 'motion', choice: 'reject' }, isSent: true },
      `Your vote for ${seat} was on its way. Sign in again to see whether it arrived.`,
    ],
    [{ kind: 'not-seated' }, {}, null],
  ])('%j is said in words', (standing, altered, words) => {
    expect(sayFate(` for ${seat}`, standing, draft(altered))).toBe(words);
  });
});
