/** Proves what the primary button says at every stage of a meeting and of a vote. */
import { describe, expect, it } from '@jest/globals';
import {
  COMPANIES_ACT_NOTICE,
  initialMeeting,
  type AgendaItemNow,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { aRoster } from '@quorate/domain/testing/a-meeting.js';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import { nextStep, voteOn } from './next-step.js';

function item(itemId: string, change: Partial<AgendaItemNow> = {}): AgendaItemNow {
  return {
    itemId,
    number: 1,
    title: itemId,
    purpose: 'decision',
    owner: 'Chair',
    plannedMinutes: 5,
    classification: 'WHITE',
    namedPersons: [],
    modification: null,
    summary: '',
    state: 'to-come',
    late: false,
    openedAt: null,
    closedAt: null,
    ...change,
  };
}

function vote(stage: Vote['stage'], voteId = 'v1'): Vote {
  return anOpenVote({ voteId, itemId: 'one', stage });
}

const agenda = [item('one', { state: 'now' }), item('two', { number: 2, purpose: 'information' })];
const onItemOne: MeetingState = { ...initialMeeting, stage: 'in-session', agenda, currentItemId: 'one' };
const NOW = '2021-12-20T12:59:59.000Z';
const label = (state: MeetingState): string | undefined => nextStep(state, ['secretary'], NOW)?.label;

describe('the next step', () => {
  it('follows the stages of the meeting', () => {
    expect(label(initialMeeting)).toBe('Add the first item');
    expect(label({ ...initialMeeting, agenda })).toBe('Call the meeting');
    expect(label({ ...onItemOne, stage: 'called' })).toBe('Start the meeting');
    expect(label({ ...onItemOne, stage: 'paused' })).toBe('Resume the meeting');
    expect(label({ ...onItemOne, stage: 'closed' })).toBe('Read the draft minutes');
    expect(label({ ...onItemOne, stage: 'cancelled' })).toBeUndefined();
  });

  it('waits for the time that the notice of the meeting told', () => {
    const startsAt = '2021-12-20T13:00:00.000Z';
    const noticed = { ...onItemOne, stage: 'called' as const, startsAt };
    expect(nextStep(noticed, ['chair'], NOW)?.kind).toBe('command');
    const underNotice = { ...noticed, roster: { ...aRoster(), notice: COMPANIES_ACT_NOTICE } };
    expect(nextStep(underNotice, ['chair'], NOW)).toMatchObject({ kind: 'wait', until: startsAt });
    expect(nextStep(underNotice, ['chair'], startsAt)?.kind).toBe('command');
    expect(nextStep(underNotice, ['member'], NOW)).toBeNull();
  });

  it('follows the stages of a vote', () => {
    expect(label(onItemOne)).toBe('Open the vote');
    expect(label({ ...onItemOne, votes: [vote('open')] })).toBe('Close the vote');
    expect(label({ ...onItemOne, votes: [vote('closed')] })).toBe('Declare the outcome');
    expect(label({ ...onItemOne, votes: [vote('declared')] })).toBe('Go to item 2');
    expect(label({ ...onItemOne, votes: [vote('annulled')] })).toBe('Open the vote');
  });

  it('asks another question on the same item only when that is wished', () => {
    expect(nextStep({ ...onItemOne, votes: [vote('declared')] }, ['secretary'], NOW, true)?.label).toBe(
      'Open the vote',
    );
    expect(nextStep({ ...onItemOne, votes: [vote('open')] }, ['secretary'], NOW, true)?.label).toBe(
      'Close the vote',
    );
  });

  it('takes the vote that is open before one declared earlier on the same item', () => {
    expect(voteOn({ ...onItemOne, votes: [vote('declared'), vote('open', 'v2')] }, 'one')?.voteId).toBe('v2');
  });

  it('passes over items that are done or deferred, and closes the meeting at the end', () => {
    const last = [item('one', { state: 'deferred' }), item('two', { state: 'now', purpose: 'discussion' })];
    expect(label({ ...onItemOne, agenda: last, currentItemId: 'two' })).toBe('Close the meeting');
  });

  it('says from which item it leaves, so that two secretaries do not run past each other', () => {
    const step = nextStep({ ...onItemOne, votes: [vote('declared')] }, ['chair'], NOW);
    expect(step).toMatchObject({ command: { type: 'item.open', itemId: 'two', from: 'one' } });
  });

  it('is nobody’s who may not take it', () => {
    expect(nextStep({ ...initialMeeting, agenda }, ['chair'], NOW)).toBeNull();
    expect(nextStep(onItemOne, ['member'], NOW)).toBeNull();
  });
});
