/** An election to try things in: the Change Board of 2021, with constituencies and people that bear neutral names. */
import { decideElection } from '../appointment/decide-election.js';
import type { ElectionCommand, ElectionCommandData, PartyStanding } from '../appointment/election-command.js';
import type { ElectionEntry } from '../appointment/election-entry.js';
import { type ElectionState, initialElection } from '../appointment/election-state.js';
import { foldElection } from '../appointment/fold-election.js';
import type { Role } from '../access/access-table.js';
import type { Refusal } from '../value/refusal.js';

export const YEAR_FROM_FEBRUARY = { kind: 'months', from: '2022-02-01', months: 12 } as const;

type Call = { readonly type: 'election.call' } & ElectionCommandData['election.call'];
type Seat = Call['constituencies'][number]['seats'][number];

/** A seat that is up. */
export function aSeatUp(seatId: string, altered: Partial<Seat> = {}): Seat {
  return {
    ...{ seatId, label: `Seat ${seatId}`, term: YEAR_FROM_FEBRUARY, currentUntil: '2022-01-31' },
    ...{ holderId: null, partyId: null, groupName: null, ...altered },
  };
}

/** Small Suppliers elect three; the group of Large Supplier L1 appoints one; a consumer body names one. */
export function anElectionCall(altered: Partial<Call> = {}): Call {
  return {
    type: 'election.call',
    ...{ electionId: 'election-1', bodyId: 'change-board', bodyName: 'Change Board', bodyCode: 'CB' },
    title: 'Change Board election 2021',
    constituencies: [
      {
        ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'], way: 'ballot' },
        ...{ subType: null, seats: ['s1', 's2', 's3'].map((id) => aSeatUp(id)) },
      },
      {
        ...{ constituencyId: 'large', name: 'Large Suppliers', categoryIds: ['large'], way: 'appointment' },
        ...{ subType: null, seats: [aSeatUp('l1', { partyId: 'L1', groupName: 'Large Supplier group 01' })] },
      },
      {
        ...{ constituencyId: 'consumer', name: 'Consumers', categoryIds: [], way: 'appointment' },
        ...{ subType: null, seats: [aSeatUp('c1')] },
      },
    ],
    requirements: [{ id: 'senior', sentence: 'A senior officer of the party nominates me.' }],
    maySelfNominate: true,
    nominations: { closesOn: '2021-12-20' },
    ...{ ballotOpensOn: '2022-01-04', ballotWorkingDays: 10 },
    ballotRule: { form: 'choose-one', visibility: 'totals-only', tie: 'lot' },
    ...{ told: 'names', hasScrutineers: false },
    ...altered,
  };
}

/** A small supplier of the name. */
export function aSmallSupplier(name: string): PartyStanding {
  return { partyId: name, name, categoryIds: ['small'], seatIds: [] };
}

/** The group of the Large Supplier seat. */
export const LARGE_SUPPLIER: PartyStanding = {
  ...{ partyId: 'L1', name: 'Large One', categoryIds: ['large'], seatIds: ['l1'] },
};

/** A nomination for the Small Suppliers by a party of theirs, altered as given. */
export function aNomination(
  candidate: string,
  altered: Partial<ElectionCommandData['nomination.make']> = {},
): { readonly type: 'nomination.make' } & ElectionCommandData['nomination.make'] {
  return {
    ...{ type: 'nomination.make', constituencyId: 'small', seatId: null },
    candidate: { personId: candidate, name: candidate },
    ...{ sitsIn: null, statement: `I am ${candidate}.`, confirmed: ['senior'] },
    party: aSmallSupplier('Small A'),
    ...altered,
  };
}

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  secretary: ['anyone', 'signed-in', 'secretary'],
  chair: ['anyone', 'signed-in', 'chair'],
  clock: [],
};

/** Runs an election command by command at times that the test sets. */
export class ElectionRun {
  state: ElectionState = initialElection;
  readonly entries: ElectionEntry[] = [];
  now = '2021-12-06T10:00:00.000Z';
  private ids = 0;

  /** Whoever is no officer is a contact of a party. */
  try(by: string, command: ElectionCommand): Refusal | null {
    const decided = decideElection(this.state, command, {
      actor: { personId: by, name: by, roles: ROLES[by] ?? ['anyone', 'signed-in'] },
      now: this.now,
      newId: () => `id-${String((this.ids += 1))}`,
    });
    if (!decided.ok) return decided.refusal;
    const written = decided.value.map((entry, index): ElectionEntry => {
      const no = this.state.no + index + 1;
      return { ...entry, no, at: this.now, by: { personId: by, name: by } };
    });
    this.entries.push(...written);
    this.state = foldElection(this.state, written);
    return null;
  }

  must(by: string, command: ElectionCommand): this {
    const refusal = this.try(by, command);
    if (refusal !== null) throw new Error(`${refusal.code}: ${refusal.sentence}`);
    return this;
  }

  /** The refusal; throws when the command is accepted, or changed the election all the same. */
  refused(by: string, command: ElectionCommand): Refusal {
    const before = this.state;
    const refusal = this.try(by, command);
    if (refusal === null) throw new Error(`${command.type} was not refused`);
    if (this.state !== before) throw new Error('a refusal changed the election');
    return refusal;
  }

  /** The nomination of this candidate. */
  nominationId(candidate: string): string {
    const found = this.state.nominations.findLast((one) => one.candidate.personId === candidate);
    if (found === undefined) throw new Error(`${candidate} is not nominated`);
    return found.nominationId;
  }

  /** Nominated and accepted, one after the other. */
  stand(candidates: readonly string[]): this {
    for (const candidate of candidates) {
      this.must(`contact of ${candidate}`, aNomination(candidate));
      this.must('secretary', {
        ...{ type: 'nomination.check', nominationId: this.nominationId(candidate) },
        ...{ accepted: true, reason: '' },
      });
    }
    return this;
  }

  /** The time of nominations is over, and the clock closes them. */
  close(standings: readonly PartyStanding[] = [aSmallSupplier('Small A'), LARGE_SUPPLIER]): this {
    this.now = '2021-12-20T17:00:00.001Z';
    return this.must('clock', { type: 'nominations.close', standings });
  }

  /** The ballot of the Small Suppliers is out. */
  open(standings: readonly PartyStanding[] = [aSmallSupplier('Small A'), LARGE_SUPPLIER]): this {
    this.now = '2022-01-04T09:00:00.000Z';
    const nominationIds = this.state.nominations
      .filter(({ constituencyId, status }) => constituencyId === 'small' && status === 'accepted')
      .map(({ nominationId }) => nominationId);
    const ballot = {
      ...{ constituencyId: 'small', meetingId: 'ballot-1', voteId: 'vote-1', nominationIds, seats: 3 },
      ...{ closesAt: '2022-01-18T17:00:00.000Z', isRunOff: false },
    };
    return this.must('secretary', { type: 'ballots.open', standings, ballots: [ballot] });
  }
}

/** An election that is called and takes nominations. */
export function anElectionRun(altered: Partial<Call> = {}): ElectionRun {
  return new ElectionRun().must('secretary', anElectionCall(altered));
}
