/** The ballot of an election as the decision in writing that it is: the contacts of a group are equals, and names only is kept in its journal too. */
import { describe, expect, it } from '@jest/globals';
import type { Audience, Clearance } from '../audience/audience.js';
import { foldMeeting, initialMeeting } from '../meeting/fold-meeting.js';
import { viewEntries } from '../meeting/view-entries.js';
import { draftMinutes } from '../minutes/draft-minutes.js';
import { anItem, aRoster, MeetingRun } from '../testing/a-meeting.js';
import { CHANGE_BOARD_CONSTITUENCIES } from '../testing/a-rule-set.js';
import { aCall, aWrittenQuestion, closeWindow } from '../testing/a-written-decision.js';
import { electionRules } from './ballot-rules.js';

const RULES = electionRules(
  { form: 'choose-one', visibility: 'totals-only', tie: 'lot' },
  CHANGE_BOARD_CONSTITUENCIES,
);
const options = ['Ann', 'Bob'].map((name) => ({ id: name, name }));

function aBallot(outcomeFor?: Audience) {
  const run = new MeetingRun();
  const item = { ...anItem(), ...(outcomeFor === undefined ? {} : { outcomeFor }) };
  const roster = aRoster(RULES);
  const seats = roster.seats.map((seat) => ({ ...seat, groupId: `group of ${seat.seatId}` }));
  run.must('secretary', {
    ...aCall(RULES, { roster: { ...roster, seats } }),
    questions: [aWrittenQuestion({ item, question: 'Who is elected?', options })],
  });
  const voteId = run.state.votes[0]?.voteId ?? '';
  const cast = (by: string, optionId: string) =>
    run.must(by, {
      ...{ type: 'ballot.cast', voteId, seatId: 'seat-0' },
      answer: { kind: 'chosen', optionIds: [optionId] },
    });
  return { run, voteId, cast };
}

describe('the ballot of an election', () => {
  it('[APT-15] E4: of two contacts of a group the last ballot counts, and both are in the journal', () => {
    const { run, voteId, cast } = aBallot();
    for (const [by, option] of [
      ['member-0', 'Ann'],
      ['alt-0', 'Bob'],
      ['member-0', 'Ann'],
      ['alt-0', 'Bob'],
    ] as const) {
      cast(by, option);
    }
    expect(run.entries.filter(({ type }) => type === 'ballot.cast')).toHaveLength(4);
    closeWindow(run, voteId);
    expect(run.state.votes[0]?.outcome).toMatchObject({
      ...{ turnout: { voted: 1 }, count: { elected: ['Bob'] } },
    });
  });

  it('[APT-21] takes no ballot that an officer records for a voting group', () => {
    const { run, voteId } = aBallot();
    const answer = { kind: 'chosen', optionIds: ['Ann'] } as const;
    const record = {
      type: 'ballot.record',
      voteId,
      seatId: 'seat-0',
      answer,
      reason: 'They asked.',
    } as const;
    expect(run.refused('secretary', record)).toMatchObject({ code: 'groups-vote-themselves' });
  });

  it('[APT-18] tells its outcome to officers alone where the election tells names only', () => {
    const { run, voteId, cast } = aBallot('officers');
    cast('member-0', 'Ann');
    closeWindow(run, voteId);
    run.must('secretary', { type: 'vote.declare', voteId });
    const seenBy = (clearance: Clearance) => viewEntries(run.entries, { clearance, personId: 'member-1' });
    for (const clearance of ['public', 'parties', 'body'] as const) {
      const seen = seenBy(clearance);
      expect(JSON.stringify(seen)).not.toMatch(/vote\.(counted|declared)|"totals":/);
      const folded = foldMeeting(initialMeeting, seen);
      const text = JSON.stringify(draftMinutes(folded, seen));
      expect(text).toContain('who is elected is told where the election is declared');
      expect(text).not.toContain('is elected;');
      expect(folded.votes[0]?.outcome).toBeNull();
    }
    const whole = draftMinutes(run.state, seenBy('officers'));
    expect(JSON.stringify(whole)).toContain('Ann is elected');
  });

  it('[APT-18] tells its outcome to the scrutineers too, where the roll call is for them', () => {
    const { run, voteId, cast } = aBallot({ persons: ['scrutineer'] });
    cast('member-0', 'Ann');
    closeWindow(run, voteId);
    run.must('secretary', { type: 'vote.declare', voteId });
    const isTold = (clearance: Clearance, personId: string): boolean =>
      viewEntries(run.entries, { clearance, personId }).some(({ type }) => type === 'vote.declared');
    expect(isTold('body', 'scrutineer')).toBe(true);
    expect(isTold('officers', 'secretary')).toBe(true);
    expect(isTold('body', 'member-1')).toBe(false);
  });
});
