/** What a person may not read is not there for them, whatever act of theirs names it. */
import { describe, expect, it } from '@jest/globals';
import { GeneralMeeting, sharesRules } from '../testing/a-general-meeting.js';
import type { MeetingCommand } from './meeting-command.js';

describe('an act on an item that is not for everybody', () => {
  const meeting = new GeneralMeeting(
    [{ shares: 60 }, { shares: 40 }],
    sharesRules({ poll: { holders: 1, share: null }, questions: { mostPerHolder: 2 } }),
  );
  const { run } = meeting;
  const add = (purpose: 'decision' | 'discussion') =>
    run.addItem({
      ...{ title: 'The takeover of Ofgem', purpose, modification: null },
      ...{ classification: 'RED' as const, namedPersons: ['member-1'] },
    });
  const [decision, discussion] = [add('decision'), add('discussion')];

  const acts = (lot: number, itemId: string): [string, MeetingCommand][] => [
    ['an interest', { type: 'interest.declare', itemId, seatId: `lot-${lot}`, text: 'Mine' }],
    ['an interest that is none', { type: 'interest.withdraw', itemId, seatId: `lot-${lot}`, reason: 'None' }],
    ['a proxy', meeting.appointing(lot, 'observer', null, { scope: { kind: 'item', itemId } })],
    [
      'a direction',
      meeting.appointing(lot, 'observer', null, { directions: [{ itemId, choice: 'approve' }] }),
    ],
    ['a question', { type: 'question.ask', itemId, holderId: `holder-${lot}`, text: 'Why?', reason: null }],
    ['a poll', { type: 'poll.demand', itemId }],
  ];

  it.each([...acts(0, decision), ...acts(0, discussion)])('[MTG-13] is none: %s', (_what, act) => {
    expect(run.refused('member-0', act)).toMatchObject({
      code: 'no-such-item',
      sentence: 'This item is not on the agenda (any more). Look at the agenda again.',
    });
  });

  it('[MTG-13] is possible for those whom it names, and for officers', () => {
    const [interest, withdrawal, proxy, direction] = acts(1, decision).map(([, act]) => act);
    for (const act of [interest, withdrawal, proxy]) if (act) run.must('member-1', act);
    if (direction) expect(run.refused('member-1', direction).code).toBe('proxy-given');
    const forThem = {
      ...meeting.appointing(0, 'observer', null, { scope: { kind: 'item', itemId: decision } }),
    };
    run.must('secretary', { ...forThem, reason: 'By telephone' });
  });
});
