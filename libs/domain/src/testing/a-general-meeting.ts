/** A general meeting to try things in: lots of shares as seats, called before its cut-off, on the day of the seed case. */
import type { Choice, SplitVote } from '../counting/ballot.js';
import type { RosterSeat } from '../meeting/attendance/roster.js';
import type { MeetingCommandData } from '../meeting/meeting-command.js';
import type { Vote } from '../meeting/meeting-state.js';
import type { DirectedChoice } from '../meeting/proxies/directions.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import { aPlan, aRoster, MeetingRun, STARTS } from './a-meeting.js';
import { aRuleSet } from './a-rule-set.js';

export const MEETING_AT = '2021-12-20T13:00:00.000Z';
/** 48 hours before it, the weekend left out. */
export const CUT_OFF = '2021-12-16T13:00:00.000Z';

/** One lot: how many shares, of which holder; its number is that of its seat and of its representative, unless another is named. */
export interface Lot {
  readonly shares: number;
  readonly holder?: string;
  readonly representative?: string;
}

/** Ordinary resolutions by shares, with directed proxies up to the cut-off. */
export function sharesRules(altered: Partial<RuleSet> = {}): RuleSet {
  return aRuleSet({
    ...{ electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } },
    form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
    constituencies: [{ id: 'shares', name: 'Shares' }],
    quorum: {
      ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [] },
      ...{ rolesPresent: [], recusedCount: false, qualifyingPersons: 2 },
    },
    mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: true },
    ...altered,
  });
}

export class GeneralMeeting {
  readonly run = new MeetingRun();
  readonly itemId: string;
  /** Of this and the further ones. */
  readonly itemIds: readonly string[];

  /** Called, a week before its cut-off. */
  constructor(
    lots: readonly Lot[],
    rules: RuleSet = sharesRules(),
    others: readonly RuleSet[] = [],
    further: readonly string[] = [],
  ) {
    const seats = lots.map(({ shares, holder, representative }, at): RosterSeat => {
      const personId = representative ?? `member-${at}`;
      const holderId = holder ?? `holder-${at}`;
      return {
        ...{ seatId: `lot-${at}`, label: `Lot ${at}`, constituencyId: 'shares', weight: shares },
        ...{ member: { personId, name: `Name of ${personId}` }, alternates: [] },
        ...{ holderId, holderName: `Company ${holderId}` },
      };
    });
    this.at('2021-12-09T13:00:00.000Z');
    const roster = { ...aRoster(rules), seats, ruleSets: others };
    this.run.must('secretary', aPlan({ startsAt: MEETING_AT, endsAt: '2021-12-20T15:00:00.000Z', roster }));
    this.itemId = this.run.addItem({ title: 'Change of auditor', modification: null });
    this.itemIds = [this.itemId, ...further.map((title) => this.run.addItem({ title, modification: null }))];
    this.run.must('secretary', { type: 'meeting.call' });
  }

  /** The clock is set so that the next act happens at this instant. */
  at(instant: string): void {
    this.run.seconds = (Date.parse(instant) - Date.parse(STARTS)) / 1000 - 1;
  }

  appointing(
    lot: number,
    holderId: string,
    choice: DirectedChoice | null = null,
    altered: Partial<MeetingCommandData['proxy.appoint']> = {},
  ) {
    const directions = choice === null ? [] : [{ itemId: this.itemId, choice }];
    const given = { seatId: `lot-${lot}`, holderId, scope: { kind: 'meeting' } as const, until: null };
    return { type: 'proxy.appoint', ...given, directions, reason: null, ...altered } as const;
  }

  voting(lots: readonly number[], choice: DirectedChoice) {
    const seatIds = lots.map((lot) => `lot-${lot}`);
    return {
      type: 'advance-votes.give',
      lots: [{ seatIds, directions: [{ itemId: this.itemId, choice }] }],
    } as const;
  }

  /** In session on its item, with these lots in the room. */
  start(present: readonly number[] = []): void {
    const { run, itemId } = this;
    this.at(MEETING_AT);
    run.must('chair', { type: 'person.join' });
    for (const lot of present) {
      const personId = run.state.roster?.seats[lot]?.member?.personId ?? '';
      run.must(personId, { type: 'seat.take', seatId: `lot-${lot}`, personId });
    }
    run.must('chair', { type: 'meeting.start' });
    run.must('chair', { type: 'item.open', itemId, from: null });
  }

  casting(voteId: string, lot: number, said: Choice | SplitVote) {
    const answer: BallotAnswer =
      typeof said === 'object' ? { kind: 'split', parts: said } : { kind: 'motion', choice: said };
    return { type: 'ballot.cast', voteId, seatId: `lot-${lot}`, answer } as const;
  }

  get vote(): Vote {
    const vote = this.run.state.votes.at(-1);
    if (vote === undefined) throw new Error('there is no vote');
    return vote;
  }

  close(): Vote {
    this.run.must('chair', { type: 'vote.close', voteId: this.vote.voteId });
    return this.vote;
  }
}
