/** The room screen shows one statement, chosen from the meeting alone. */
import { initialMeeting, type AgendaItemNow, type AskedQuestion, type MeetingState } from '@quorate/domain';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import { describe, expect, it } from '@jest/globals';
import { roomCard } from './room-card.js';

const item: AgendaItemNow = {
  itemId: 'i1',
  number: 1,
  title: 'MP188',
  purpose: 'decision',
  owner: 'SECAS',
  plannedMinutes: 10,
  classification: 'WHITE',
  namedPersons: [],
  modification: 'MP188',
  summary: '',
  state: 'now',
  late: false,
  openedAt: null,
  closedAt: null,
};

const vote = anOpenVote({ itemId: 'i1' });

const question: AskedQuestion = {
  ...{ number: 1, itemId: 'i1', at: '2021-12-22T10:00:00.000Z', asker: null },
  ...{ text: 'Why?', wasShown: true, standing: 'shown', groupedWith: null, notShown: null, answer: null },
};
const asked = { questions: [question], questionTaken: 1 };

function meeting(part: Partial<MeetingState>): MeetingState {
  return { ...initialMeeting, stage: 'in-session', agenda: [item], currentItemId: 'i1', ...part };
}

describe('roomCard', () => {
  it.each([
    ['welcomes before the start', { stage: 'called' }, 'welcome'],
    ['shows the item on the table', {}, 'item'],
    ['says nothing of an item it may not show', { agenda: [] }, 'private'],
    ['shows what comes next between two items', { currentItemId: null }, 'between'],
    ['shows an open vote before its item', { votes: [vote] }, 'voting'],
    ['waits for the declaration', { votes: [{ ...vote, stage: 'closed' }] }, 'counted'],
    ['goes back to the item when a vote is annulled', { votes: [{ ...vote, stage: 'annulled' }] }, 'item'],
    ['leaves the vote of an earlier item behind', { votes: [{ ...vote, itemId: 'i0' }] }, 'item'],
    ['shows the question that is being answered before its item', asked, 'question'],
    ['shows an open vote before a question', { ...asked, votes: [vote] }, 'voting'],
    ['leaves a question to who may read it', { ...asked, questions: [{ ...question, text: null }] }, 'item'],
    ['says goodbye', { stage: 'closed' }, 'closed'],
  ] as const)('%s', (_story, part, kind) => {
    expect(roomCard(meeting(part)).kind).toBe(kind);
  });

  it.each([
    ['of a vote that was annulled', 'annulled', 'annulled'],
    ['of none where a secret vote is only prepared', 'prepared', null],
  ] as const)('tells with the item %s', (_story, stage, told) => {
    const card = roomCard(meeting({ votes: [{ ...vote, stage }] }));
    expect(card.kind === 'item' ? (card.annulled?.stage ?? null) : card.kind).toBe(told);
  });

  it('says in a break that a vote stays open', () => {
    const card = roomCard(meeting({ stage: 'paused', pauseNote: 'Back at 11:15.', votes: [vote] }));
    expect(card).toEqual({
      kind: 'message',
      headline: 'Break',
      statement: 'Back at 11:15. The vote stays open.',
    });
  });
});
