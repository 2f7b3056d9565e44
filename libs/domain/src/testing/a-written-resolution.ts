/** A resolution in writing to try things in: lots of 50, 25, 15 and 10 shares, of a company under the Companies Act. */
import type { RosterSeat } from '../meeting/attendance/roster.js';
import { sayVerdictOf } from '../meeting/annulment/say-annulment.js';
import type { Vote } from '../meeting/meeting-state.js';
import { voteSubject } from '../meeting/votes/vote-subject.js';
import { COMPANIES_ACT_NOTICE } from '../notice/notice-rule.js';
import type { NewResolution } from '../resolution/resolution.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { sharesRules } from './a-general-meeting.js';
import { anItem, aRoster, MeetingRun } from './a-meeting.js';
import { aCall, aWrittenQuestion } from './a-written-decision.js';

export const NO_QUORUM: RuleSet['quorum'] = {
  ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [] },
  ...{ rolesPresent: [], recusedCount: false },
};
export const ORDINARY_IN_WRITING = sharesRules({
  ...{ id: 'ordinary', name: 'Ordinary, in writing', quorum: NO_QUORUM, visibility: 'scrutineers' },
  ...{ tie: 'status-quo', close: { whenAllVoted: true, graceSeconds: 0 } },
  threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true, base: 'entitled' },
});
export const SPECIAL_IN_WRITING: RuleSet = {
  ...{ ...ORDINARY_IN_WRITING, id: 'special', name: 'Special, in writing' },
  threshold: { fraction: { numerator: 3, denominator: 4 }, strict: false, base: 'entitled' },
};

/** The lots; the last has nobody who acts for its holder where that is asked for. */
export function lotsOf(isLastVacant = false): RosterSeat[] {
  return [50, 25, 15, 10].map((weight, index) => ({
    ...{ seatId: `lot-${index}`, label: `Lot ${index}`, constituencyId: 'shares', weight, alternates: [] },
    member: isLastVacant && index === 3 ? null : { personId: `member-${index}`, name: `Member ${index}` },
    ...{ holderId: `holder-${index}`, holderName: `Company ${index}` },
  }));
}

/** The call of one resolution, altered as given. */
export function callingResolution(
  altered: Partial<NewResolution> = {},
  rules: RuleSet = ORDINARY_IN_WRITING,
  seats: readonly RosterSeat[] = lotsOf(),
) {
  const resolution = {
    ...{ kind: 'ordinary' as const, text: 'That the auditor be appointed.', matterId: null },
    ...{ specialNoticeOn: null, ...altered },
  };
  return aCall(rules, {
    roster: { ...aRoster(rules), seats, notice: COMPANIES_ACT_NOTICE },
    questions: [aWrittenQuestion({ item: anItem({ title: 'Auditor', modification: null, resolution }) })],
  });
}

export class Resolving {
  readonly run = new MeetingRun();

  constructor(...call: Parameters<typeof callingResolution>) {
    this.run.must('secretary', callingResolution(...call));
  }

  get vote(): Vote {
    const [vote] = this.run.state.votes;
    if (vote === undefined) throw new Error('there is no vote');
    return vote;
  }

  casting(lot: number, choice: 'approve' | 'reject') {
    const answer = { kind: 'motion', choice } as const;
    return { type: 'ballot.cast', voteId: this.vote.voteId, seatId: `lot-${lot}`, answer } as const;
  }

  /** The member of the lot agrees to it. */
  agree(lot: number): void {
    this.run.must(`member-${lot}`, this.casting(lot, 'approve'));
  }

  verdict(): string | null {
    return sayVerdictOf(this.vote, voteSubject(this.vote, null));
  }
}
