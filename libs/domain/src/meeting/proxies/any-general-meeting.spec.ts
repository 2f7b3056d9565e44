/** A whole general meeting, whatever comes between its notice and its poll: never more votes than shares, each lot as the strongest said it, in any order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHOICES, type Choice, type SplitVote, STANDINGS } from '../../counting/ballot.js';
import { GeneralMeeting, MEETING_AT } from '../../testing/a-general-meeting.js';
import { aVoteOpening } from '../../testing/a-meeting.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { Roster, RosterSeat } from '../attendance/roster.js';

const GOES_ON = '2021-12-30T13:00:00.000Z';
const choice = fc.constantFrom(...CHOICES);
const choiceOrNone = fc.option(choice, { nil: null });

const lot = fc.record({
  shares: fc.integer({ min: 2, max: 1000 }),
  holder: fc.integer({ min: 0, max: 2 }),
  to: fc.constantFrom('nobody', 'chair', 'observer'),
  /** Null: at the discretion of who holds it, who votes so or not at all. */
  directed: choiceOrNone,
  free: choiceOrNone,
  isRevoked: fc.boolean(),
  /** Voted in advance anew while the meeting is adjourned, where nothing or something is with the Chair. */
  again: choiceOrNone,
  isSplit: fc.boolean(),
  live: choiceOrNone,
  partLive: choiceOrNone,
  /** Of a live vote, the shares that say the next answer instead. */
  otherwise: fc.nat(1000),
});
type DrawnLot = typeof lot extends fc.Arbitrary<infer One> ? One : never;

const company = fc.array(lot, { minLength: 2, maxLength: 5 }).chain((lots) =>
  fc.record({
    lots: fc.constant(lots),
    chair: fc.constantFrom('stays', 'exchanged', 'empty until the poll'),
    isAdjourned: fc.boolean(),
    /** The holders whose representative is ended and followed by another after all is given. */
    followed: fc.uniqueArray(fc.integer({ min: 0, max: 2 })),
    /** Places by number, parts after lots; -1 the Chair, -2 the other proxy, -3 a Chair is found. */
    order: fc.shuffledSubarray([-3, -2, -1, ...Array.from({ length: 2 * lots.length }).keys()], {
      minLength: 2 * lots.length + 3,
    }),
  }),
);
type Drawn = typeof company extends fc.Arbitrary<infer One> ? One : never;

interface Place {
  readonly seat: RosterSeat;
  readonly live: Choice | SplitVote | null;
  /** What counts where nobody votes live. */
  given: Choice | null;
  readonly free: Choice | null;
  readonly by: 'chair' | 'observer' | null;
}

function sharesOf({ weight = 1 }: RosterSeat): number {
  return weight;
}

/** The whole place says it, or so many of its shares say the next answer. */
function splitOf(said: Choice | null, shares: number, otherwise: number): Choice | SplitVote | null {
  const part = Math.min(otherwise, shares);
  if (said === null || part === 0 || part === shares) return said;
  const next = CHOICES[(CHOICES.indexOf(said) + 1) % CHOICES.length] ?? said;
  return { [said]: shares - part, [next]: part };
}

class Company {
  readonly meeting: GeneralMeeting;
  readonly places: Place[] = [];
  private chair = 'chair';

  constructor(private readonly drawn: Drawn) {
    // Two holders are always there, so that there is a quorum.
    const lots = drawn.lots.map((one, at) => (at < 2 ? { ...one, holder: at } : one));
    this.meeting = new GeneralMeeting(
      lots.map(({ shares, holder }) => ({
        ...{ shares, holder: `holder-${holder}`, representative: `member-${holder}` },
      })),
    );
    const isGiven = lots.map((one, at) => this.give(one, at));
    this.change(lots, isGiven);
    for (const [at, one] of lots.entries()) this.place(one, at, isGiven[at] ?? false);
  }

  private get run() {
    return this.meeting.run;
  }

  private get roster(): Roster {
    const { roster } = this.run.state;
    if (roster === null) throw new Error('there is a roster');
    return roster;
  }

  private give({ holder, to, directed, isRevoked }: DrawnLot, at: number): boolean {
    if (to === 'nobody') return false;
    this.run.must(`member-${holder}`, this.meeting.appointing(at, to, directed));
    if (isRevoked)
      this.run.must(`member-${holder}`, { type: 'proxies.revoke', seatIds: [`lot-${at}`], reason: null });
    return !isRevoked;
  }

  /** Lots are split, representatives followed, and the Chair goes. */
  private change(lots: readonly DrawnLot[], isGiven: readonly boolean[]): void {
    const { seats } = this.roster;
    const parts = seats.flatMap((seat, at): RosterSeat[] => {
      if (!lots[at]?.isSplit || isGiven[at]) return [seat];
      const half = Math.floor(sharesOf(seat) / 2);
      return [
        { ...seat, weight: sharesOf(seat) - half },
        { ...seat, seatId: `part-${at}`, label: `Part ${at}`, weight: half },
      ];
    });
    const acting = parts.map((seat) => {
      const holder = Number(seat.holderId?.split('-')[1]);
      const member = { personId: `member-next-${holder}`, name: `Next of ${holder}` };
      return this.drawn.followed.includes(holder) ? { ...seat, member } : seat;
    });
    if (this.drawn.chair === 'exchanged') this.chair = 'chair-2';
    const chair =
      this.drawn.chair === 'empty until the poll'
        ? null
        : { personId: this.chair, name: `Name of ${this.chair}` };
    this.run.must('secretary', { type: 'roster.set', roster: { ...this.roster, seats: acting, chair } });
  }

  private place({ to, directed, free, live, partLive, otherwise }: DrawnLot, at: number, isGiven: boolean) {
    const by = isGiven && to !== 'nobody' ? to : null;
    for (const [seatId, said] of [
      [`lot-${at}`, live],
      [`part-${at}`, partLive],
    ] as const) {
      const seat = this.roster.seats.find((one) => one.seatId === seatId);
      if (seat === undefined) continue;
      this.places.push({
        ...{ seat, by, live: splitOf(said, sharesOf(seat), otherwise), given: by && (directed ?? free) },
        free: by && directed === null ? free : null,
      });
    }
  }

  begin(): void {
    const { run } = this;
    this.meeting.at(MEETING_AT);
    this.come();
    run.must('secretary', { type: 'meeting.start' });
    if (this.drawn.isAdjourned) this.adjourn();
    run.must('secretary', { type: 'item.open', itemId: this.meeting.itemId, from: null });
    run.must('secretary', aVoteOpening(this.meeting.itemId));
  }

  private come(): void {
    for (const { seat } of this.places) {
      const { personId = '' } = seat.member ?? {};
      this.run.must(personId, { type: 'seat.take', seatId: seat.seatId, personId });
    }
    for (const by of [this.chair, 'observer']) this.run.ask(by, { type: 'person.join' });
  }

  /** Who votes in advance anew replaces what the Chair had; beside a proxy to somebody else it is refused. */
  private adjourn(): void {
    const { run } = this;
    run.must('secretary', { type: 'meeting.adjourn', note: '' });
    const ends = '2021-12-30T15:00:00.000Z';
    run.must('secretary', {
      ...{ type: 'meeting.reschedule', startsAt: GOES_ON, endsAt: ends, place: 'The hall', reason: 'Late.' },
    });
    for (const [at, place] of this.places.entries()) {
      const again = this.drawn.lots[at]?.again ?? null;
      if (again === null) continue;
      const directions = [{ itemId: this.meeting.itemId, choice: again }];
      const lots = [{ seatIds: [place.seat.seatId], directions }];
      const given = run.ask(place.seat.member?.personId ?? '', { type: 'advance-votes.give', lots });
      expect(given.ok).toBe(place.by !== 'observer' && this.roster.chair !== null);
      if (given.ok) this.places[at] = { ...place, by: 'chair', given: again, free: null };
    }
    this.meeting.at(GOES_ON);
    run.must('secretary', { type: 'meeting.resume' });
    this.come();
  }

  act(number: number): void {
    const { run, meeting } = this;
    const { voteId } = meeting.vote;
    if (number === -3) this.findChair();
    else if (number < 0) this.castFor(number === -1 ? 'chair' : 'observer');
    else {
      const { seat, live } = this.places[number] ?? {};
      if (seat === undefined || live === null || live === undefined) return;
      const casting = { ...meeting.casting(voteId, 0, live), seatId: seat.seatId };
      run.must(seat.member?.personId ?? '', casting);
    }
  }

  private findChair(): void {
    if (this.roster.chair !== null) return;
    this.chair = 'chair-3';
    const chair = { personId: this.chair, name: 'Name of chair-3' };
    this.run.must('secretary', { type: 'roster.set', roster: { ...this.roster, chair } });
    this.run.must(this.chair, { type: 'person.join' });
  }

  /** What is directed by one act, the rest as the proxy pleases; refused where nothing is, or the member has voted. */
  private castFor(proxy: 'chair' | 'observer'): void {
    const { run, meeting } = this;
    const { voteId } = meeting.vote;
    const by = proxy === 'chair' ? this.chair : proxy;
    run.ask(by, { type: 'ballots.cast-directed', voteId });
    for (const { seat, free, by: holder } of this.places) {
      if (free === null || holder !== proxy) continue;
      run.ask(by, { ...meeting.casting(voteId, 0, free), seatId: seat.seatId });
    }
  }

  /** All that is counted, by choice. */
  result(): Record<string, number> {
    this.run.must('secretary', { type: 'vote.close', voteId: this.meeting.vote.voteId });
    return { ...proposalOutcome(this.meeting.vote.outcome)?.total };
  }
}

describe('a general meeting', () => {
  it('[ADV-3] [ADV-5] [PRX-5] [PRX-18] [PRX-21] [SHR-12] counts every share once, as its holder said it last and strongest, in any order', () => {
    fc.assert(
      fc.property(company, (drawn) => {
        const held = new Company(drawn);
        held.begin();
        for (const act of [...drawn.order, -3, -2, -1]) held.act(act);
        const total = held.result();
        for (const wanted of CHOICES) {
          const votes = held.places.map(({ seat, live, given }) => {
            const said = live ?? given;
            if (typeof said === 'object') return said?.[wanted] ?? 0;
            return said === wanted ? sharesOf(seat) : 0;
          });
          expect(total[wanted]).toBe(votes.reduce((sum, one) => sum + one, 0));
        }
        const all = drawn.lots.reduce((sum, { shares }) => sum + shares, 0);
        expect(STANDINGS.reduce((sum, one) => sum + (total[one] ?? 0), 0)).toBe(all);
      }),
      { numRuns: 100 },
    );
  });
});
