/** What members or voting groups are asked in writing is annulled by two people, from its opening on. */
import { describe, expect, it } from '@jest/globals';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { aRoster, type MeetingRun } from '../../testing/a-meeting.js';
import {
  aWrittenDecision,
  aWrittenQuestion,
  closeWindow,
  IN_WRITING_MAJORITY,
} from '../../testing/a-written-decision.js';
import { MORE_THAN_HALF } from '../../testing/a-rule-set.js';
import { Resolving } from '../../testing/a-written-resolution.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { viewEntries } from '../view-entries.js';

const reason = 'A name was wrong on the paper';
const BY_LOT: RuleSet = {
  ...{ ...IN_WRITING_MAJORITY, electorate: 'voting-group', tie: 'lot', threshold: MORE_THAN_HALF },
};

/** The ballot of an election that tells names only. */
function aBallot() {
  const question = aWrittenQuestion();
  const item = { ...question.item, outcomeFor: 'officers' } as const;
  const body = aRoster(BY_LOT);
  const roster = { ...body, seats: body.seats.map((seat) => ({ ...seat, groupId: `of ${seat.label}` })) };
  const { run, voteIds } = aWrittenDecision(BY_LOT, { roster, questions: [{ ...question, item }] });
  const [voteId = ''] = voteIds;
  return { run, ...actsOn(run, voteId) };
}

function actsOn(run: MeetingRun, voteId: string) {
  const vote = () => run.state.votes.find((one) => one.voteId === voteId);
  const propose = { type: 'vote.propose-annulment', voteId, reason } as const;
  const confirm = () =>
    ({ type: 'vote.confirm-annulment', voteId, proposal: vote()?.annulment?.no ?? 1 }) as const;
  return { voteId, vote, propose, confirm, alone: { type: 'vote.annul', voteId, reason } as const };
}

describe('what electors are asked in writing', () => {
  it('[VOT-31] is annulled by no officer alone, be it a resolution of members or the ballot of an election', () => {
    const resolving = new Resolving();
    for (const { run, alone, vote } of [
      aBallot(),
      { run: resolving.run, ...actsOn(resolving.run, resolving.vote.voteId) },
    ]) {
      expect(run.refused('secretary', alone)).toMatchObject({ code: 'second-person-needed' });
      expect(vote()?.stage).toBe('open');
    }
  });

  it('[VOT-31] goes on while that is proposed, and ends when another person confirms', () => {
    const { run, vote, propose, confirm } = aBallot();
    run.must('secretary', propose);
    expect(vote()).toMatchObject({ stage: 'open', annulment: { reason, confirmed: null } });
    expect(run.refused('secretary', confirm())).toMatchObject({ code: 'second-person-needed' });
    run.must('chair', confirm());
    expect(vote()).toMatchObject({ stage: 'annulled', annulledBecause: reason, declaredAt: null });
    expect(run.state.stage).toBe('closed');
  });

  it('[VOT-31] is told to everybody who was asked, also where the outcome would not be', () => {
    const { run, voteId, propose, confirm } = aBallot();
    const seen = () =>
      foldMeeting(initialMeeting, viewEntries(run.entries, { clearance: 'body', personId: 'member-3' }));
    run.must('secretary', propose);
    const asked = seen().votes.find((one) => one.voteId === voteId);
    expect(asked?.annulment).toMatchObject({ reason, confirmed: null });
    run.must('chair', confirm());
    expect(seen()).toMatchObject({ stage: 'closed', votes: [{ stage: 'annulled', outcome: null }] });
    const text = JSON.stringify(draftMinutes(run.state, run.entries));
    expect(text).toContain('This vote was annulled at');
    expect(text).toContain('confirmed by Name of chair (the Chair)');
  });

  it('[VOT-31] is over with a proposal that nobody confirmed before its close, and is declared first', () => {
    const { run, voteId, vote, propose, alone, confirm } = aBallot();
    run.must('secretary', propose);
    const read = confirm();
    closeWindow(run, voteId);
    expect(vote()).toMatchObject({ stage: 'closed', annulment: null });
    expect(run.refused('chair', read)).toMatchObject({ code: 'vote-not-declared' });
    expect(run.refused('secretary', alone)).toMatchObject({ code: 'vote-counted' });
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('secretary', propose);
    run.must('chair', confirm());
    expect(vote()?.stage).toBe('annulled');
  });

  it('[VOT-31] is annulled by two while it is tied and waits for its lot', () => {
    const { run, voteId, vote, propose, alone, confirm } = aBallot();
    for (let seat = 0; seat < 20; seat++) {
      const answer = { kind: 'motion', choice: seat % 2 === 0 ? 'approve' : 'reject' } as const;
      run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer });
    }
    closeWindow(run, voteId);
    expect(vote()).toMatchObject({ stage: 'closed', awaits: null });
    run.refused('secretary', alone);
    run.must('secretary', propose);
    run.must('chair', confirm());
    expect(vote()).toMatchObject({ stage: 'annulled', declaredAt: null });
  });

  it('[VOT-31] is passed by its members whatever is proposed, and then its outcome is what two may annul', () => {
    const resolving = new Resolving();
    const { run } = resolving;
    const { vote, propose, confirm } = actsOn(run, resolving.vote.voteId);
    run.must('secretary', propose);
    const read = confirm();
    resolving.agree(0);
    resolving.agree(1);
    expect(vote()).toMatchObject({ stage: 'declared', annulment: null });
    expect(run.refused('chair', read)).toMatchObject({ code: 'no-annulment-proposed' });
    run.must('secretary', propose);
    run.must('chair', confirm());
    expect(vote()).toMatchObject({ stage: 'annulled', outcome: { verdict: 'approved' } });
  });

  it('[VOT-31] is another matter than what a body asks its own members, which one officer annuls', () => {
    const { run, voteIds } = aWrittenDecision();
    const [voteId = ''] = voteIds;
    const { propose, alone } = actsOn(run, voteId);
    expect(run.refused('secretary', propose)).toMatchObject({ code: 'vote-not-declared' });
    run.must('secretary', alone);
  });
});
