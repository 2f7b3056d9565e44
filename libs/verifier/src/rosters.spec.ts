/** Bundles of meetings whose roster changed under way: whose office or seat ended is counted no more, as the meeting did. */
import { describe, expect, it } from '@jest/globals';
import { aRoster, anItem, aPlan, MeetingRun } from '@quorate/domain/testing/a-meeting.js';
import { GeneralMeeting } from '@quorate/domain/testing/a-general-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import type { Roster, RuleSet } from '@quorate/domain';
import { nodeCrypto } from './node-crypto.js';
import { bundleOf, sampleOf } from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';

type Step = (run: MeetingRun) => void;

function rulesWith(quorum: Partial<RuleSet['quorum']>): RuleSet {
  const rules = aRuleSet();
  return {
    ...rules,
    mandates: { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false },
    quorum: { ...rules.quorum, fractionInPost: null, count: null, ...quorum },
  };
}

function setRoster(run: MeetingRun, change: (roster: Roster) => Partial<Roster>): void {
  const { roster } = run.state;
  if (roster === null) throw new Error('there is no roster');
  run.must('secretary', { type: 'roster.set', roster: { ...roster, ...change(roster) } });
}

const memberOf =
  (seatId: string, personId: string): Step =>
  (run) => {
    setRoster(run, ({ seats }) => ({
      seats: seats.map((seat) =>
        seat.seatId === seatId ? { ...seat, member: { personId, name: `Name of ${personId}` } } : seat,
      ),
    }));
  };

/** A meeting of twenty seats, the first of them empty, that votes on its item; what happened before it was started and before the vote is given. */
function aVote(rules: RuleSet, beforeStart: Step, beforeVote: Step): { run: MeetingRun; voteId: string } {
  const run = new MeetingRun();
  run.must('secretary', aPlan({ roster: aRoster(rules) }));
  const itemId = run.addItem(anItem());
  run.must('secretary', { type: 'meeting.call' });
  beforeStart(run);
  run.seat(1, 20);
  run.must('chair', { type: 'person.join' });
  run.must('chair', { type: 'meeting.start' });
  run.must('chair', { type: 'item.open', itemId, from: null });
  beforeVote(run);
  const voteId = run.openVote(itemId);
  for (let seat = 1; seat < 20; seat += 1) run.cast(seat, voteId, 'approve');
  return { run, voteId };
}

async function verified({ run, voteId }: { run: MeetingRun; voteId: string }) {
  run.must('secretary', { type: 'vote.close', voteId });
  run.must('secretary', { type: 'vote.declare', voteId });
  return verifyFile(bundleOf(sampleOf(run, voteId)), nodeCrypto, null);
}

describe('a roster that changed under way', () => {
  it('[I19] is read without who was Chair before, where the quorum needs the Chair', async () => {
    const chair = { personId: 'chair-2', name: 'Name of chair-2' };
    const vote = aVote(
      rulesWith({ count: 3, rolesPresent: ['chair'] }),
      () => undefined,
      (run) => {
        setRoster(run, () => ({ chair }));
        run.must('chair-2', { type: 'person.join' });
      },
    );
    vote.run.must('chair-2', { type: 'person.leave' });
    expect(await verified(vote)).toMatchObject({ verdict: 'verified', why: null });
  });

  it('[I19] is read with a Chair who went on as secretary in that office', async () => {
    const vote = aVote(
      rulesWith({ count: 3, rolesPresent: ['secretary'] }),
      () => undefined,
      (run) => {
        setRoster(run, ({ chair, secretaries }) => ({
          chair: null,
          secretaries: [...secretaries, ...(chair === null ? [] : [chair])],
        }));
      },
    );
    expect(await verified(vote)).toMatchObject({ verdict: 'verified', why: null });
  });

  it('[I19] ends a proxy for good whose seat had another member in between', async () => {
    const scope = { kind: 'meeting' } as const;
    const act = { seatId: 'seat-0', holderId: 'observer', scope, until: null, directions: [], reason: null };
    const vote = aVote(
      rulesWith({ qualifyingPersons: 2 }),
      (run) => {
        run.must('member-0', { type: 'proxy.appoint', ...act });
        memberOf('seat-0', 'member-9a')(run);
        memberOf('seat-0', 'member-0')(run);
        run.must('observer', { type: 'person.join' });
      },
      () => undefined,
    );
    expect(await verified(vote)).toMatchObject({ verdict: 'verified', why: null });
  });

  it('[I19] is read without an observer who was taken off and held a proxy of shares', async () => {
    const meeting = new GeneralMeeting([{ shares: 60 }, { shares: 30 }, { shares: 10 }]);
    const { run } = meeting;
    run.must('member-2', meeting.appointing(2, 'observer'));
    run.must('observer', { type: 'person.join' });
    meeting.start([0, 1]);
    setRoster(run, () => ({ observers: [] }));
    run.openVote(meeting.itemId);
    const { voteId } = meeting.vote;
    run.must('member-0', meeting.casting(voteId, 0, 'approve'));
    expect(await verified({ run, voteId })).toMatchObject({ verdict: 'verified', why: null });
  });
});
