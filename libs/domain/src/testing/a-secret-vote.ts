/** A secret vote brought to the point where a test begins: prepared, with its key, with papers, open, closed. */
import type { MeetingCommandData } from '../meeting/meeting-command.js';
import type { Vote } from '../meeting/meeting-state.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { SecretNotice } from '../secret-vote/secret-round.js';
import { countingBy } from '../rule-set/counting-rule.js';
import { aRoster, aRunningMeeting, type MeetingRun } from './a-meeting.js';
import { aRuleSet } from './a-rule-set.js';

export const SCRUTINEERS = ['scrutineer-0', 'scrutineer-1', 'scrutineer-2'];

export interface SecretVoteRun {
  readonly run: MeetingRun;
  readonly itemId: string;
  readonly vote: () => Vote;
  readonly prepare: (altered?: Partial<MeetingCommandData['secret-vote.prepare']>) => string;
  /** Every scrutineer ready, the notice given, every share confirmed. */
  readonly makeKey: (voteId: string) => void;
  /** A prepared vote with its key, and a paper for each of these seats; opened. */
  readonly opened: (...seats: number[]) => string;
}

/** A notice of two-of-three shares. */
export function aNotice(voteId: string, groups: readonly string[] = ['all']): SecretNotice {
  return {
    round: voteId,
    box: `box-of-${voteId}`,
    boxKey: 'box-key',
    groups: groups.map((group) => ({ group, issuingKey: `key-of-${group}` })),
    electionKey: { publicKey: 'election-key', threshold: 2, shares: ['a', 'b', 'c'] },
  };
}

/** A running meeting of a body whose other rules are secret, counted per head unless altered, with these scrutineers. */
export function aSecretBody(
  rules: Partial<RuleSet> = {},
  scrutineers: readonly string[] = SCRUTINEERS,
): SecretVoteRun {
  const { run, itemId } = aRunningMeeting();
  const secret = { visibility: 'secret', counting: countingBy('per-head') } as const;
  const named = scrutineers.map((personId) => ({ personId, name: `Name of ${personId}` }));
  const ruleSets = [aRuleSet({ id: 'other', name: 'Secret rules', ...secret, ...rules })];
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets, scrutineers: named } });
  const vote = (): Vote => {
    const last = run.state.votes.at(-1);
    if (last === undefined) throw new Error('no vote');
    return last;
  };
  const body: SecretVoteRun = {
    run,
    itemId,
    vote,
    prepare: (altered = {}) => {
      run.must('chair', aPreparation(itemId, altered));
      return vote().voteId;
    },
    makeKey: (voteId) => {
      for (const who of scrutineers) run.must(who, { type: 'scrutineer.ready', voteId, deviceKey: who });
      run.must(scrutineers[0] ?? '', {
        type: 'notice.give',
        voteId,
        notice: aNotice(voteId),
        hash: 'a-hash',
      });
      for (const who of scrutineers) run.must(who, { type: 'share.confirm', voteId });
    },
    opened: (...seats) => {
      const voteId = body.prepare();
      body.makeKey(voteId);
      for (const seat of seats) {
        run.must(`member-${seat}`, { type: 'ballot-paper.issue', voteId, seatId: `seat-${seat}` });
      }
      run.must('chair', { type: 'secret-vote.open', voteId });
      return voteId;
    },
  };
  return body;
}

/** The preparation of a secret vote under the other rules of the body, altered as given. */
export function aPreparation(
  itemId: string,
  altered: Partial<MeetingCommandData['secret-vote.prepare']> = {},
) {
  const question = 'Who should it be?';
  const asked = { itemId, question, ruleSetId: 'other', method: null, options: [], seats: 1, threshold: 2 };
  return { type: 'secret-vote.prepare', ...asked, ...altered } as const;
}
