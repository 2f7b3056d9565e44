/**
 * What a file of lots adds to a share register, and everything that is wrong with it. A lot that the register has is left
 * alone where the file says the same, and is a fault where not: only an entry can say what became of it.
 */
import { day, line, type ShareImportPreview } from '@quorate/contracts';
import {
  holderKey,
  holdingsOn,
  isWeight,
  MOST_WEIGHT,
  type RegisterCommand,
  type RegisterState,
  SAY_SHARES,
  ukDateShort,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { givingWay } from '../../platform/threads/index.js';
import { CellCheck, type CsvRow, type CsvTable, type RowFault } from '../register/index.js';

export const SHARE_COLUMNS = [
  'lot',
  'holder',
  'party_signifier',
  'shares',
  'since',
  'representative_emails',
] as const;
type Column = (typeof SHARE_COLUMNS)[number];
type Import = Extract<RegisterCommand, { type: 'register.import' }>;

export interface SharePlan {
  readonly preview: ShareImportPreview;
  readonly command: Import;
}

export interface ShareReferences {
  readonly state: RegisterState;
  readonly today: string;
  readonly partyIds: ReadonlyMap<string, string>;
  /** Those with an account, by e-mail address. */
  readonly people: ReadonlyMap<string, { readonly personId: string; readonly name: string }>;
}

/** Made once: a file has twenty thousand rows. */
const HOLDER = line(200);
const LOT = z.string().regex(/^[1-9]\d{0,8}$/, 'Give each lot a number of its own: 1, 2, 3.');
const SHARES = z
  .string()
  .regex(/^\d+$/, SAY_SHARES)
  .refine((cell) => isWeight(Number(cell)), SAY_SHARES);

/** Checks the rows of the file against the register and themselves. */
export async function planShares(table: CsvTable<Column>, references: ShareReferences): Promise<SharePlan> {
  const plan = new Plan(references, [...table.faults]);
  for await (const row of givingWay(table.rows)) plan.read(row);
  return plan.done();
}

class Plan {
  private readonly holders = new Map<string, { holderId: string; name: string; partyId: string | null }>();
  private readonly added = new Set<string>();
  /** The one holder of each party. */
  private readonly ofParty = new Map<string, string>();
  private sum: number;
  private readonly lots: Import['lots'][number][] = [];
  private readonly representatives: Import['representatives'][number][] = [];
  private readonly acting = new Set<string>();
  private readonly rowOfLot = new Map<number, number>();
  private readonly held;
  private unchanged = 0;

  constructor(
    private readonly references: ShareReferences,
    private readonly faults: RowFault[],
  ) {
    const { state, today } = references;
    this.held = holdingsOn(state.dated, today);
    this.sum = this.held.issued;
    for (const holder of state.holders.values()) {
      this.holders.set(holderKey(holder.name), { ...holder });
      if (holder.partyId !== null) this.ofParty.set(holder.partyId, holder.name);
    }
    for (const [holderId, people] of this.held.representatives) {
      for (const { personId } of people) this.acting.add(`${holderId} ${personId}`);
    }
  }

  read(row: CsvRow<Column>): void {
    const before = this.faults.length;
    const check = new CellCheck<Column>(row, (fault) => this.faults.push(fault));
    const lot = Number(check.value('lot', LOT));
    const name = check.value('holder', HOLDER);
    const shares = Number(check.value('shares', SHARES));
    const since = check.value('since', day);
    if (since !== null && since > this.references.today) {
      check.fault(
        'since',
        `${ukDateShort(since)} is still to come. Give the day on which the shares came to the holder.`,
      );
    }
    const twin = this.rowOfLot.get(lot);
    if (twin !== undefined)
      check.fault('lot', `Row ${String(twin)} has the same lot. Give each lot a number of its own.`);
    this.rowOfLot.set(lot, row.row);
    const partyId = this.partyOf(row, check);
    const people = this.peopleOf(row, check);
    if (this.faults.length > before || name === null || since === null) return;
    const holderId = this.holderOf(name, partyId, check);
    this.addLot({ lot, holderId, shares, on: since }, check);
    for (const person of people) this.authorise(holderId, person, since);
  }

  private partyOf({ cells }: CsvRow<Column>, check: CellCheck<Column>): string | null {
    if (cells.party_signifier === '') return null;
    const partyId = this.references.partyIds.get(cells.party_signifier) ?? null;
    if (partyId === null)
      check.fault('party_signifier', 'No party has this signifier. Add it first, or leave the cell empty.');
    return partyId;
  }

  private peopleOf({ cells }: CsvRow<Column>, check: CellCheck<Column>) {
    const emails = cells.representative_emails.split(';').map((email) => email.trim().toLowerCase());
    return emails
      .filter((email) => email !== '')
      .flatMap((email) => {
        const person = this.references.people.get(email);
        if (person) return [person];
        check.fault(
          'representative_emails',
          `${email}: nobody with an account has this address. Add the person first.`,
        );
        return [];
      });
  }

  /** The same name is the same holder, in every row. */
  private holderOf(name: string, partyId: string | null, check: CellCheck<Column>): string {
    const key = holderKey(name);
    const known = this.holders.get(key);
    if (known === undefined) {
      const twin = partyId === null ? undefined : this.ofParty.get(partyId);
      if (twin !== undefined) {
        check.fault(
          'party_signifier',
          `This party is a holder already, as ${twin}. One party is one holder: give it one name, and a row for each lot.`,
        );
      }
      const holder = { holderId: randomUUID(), name, partyId };
      if (partyId !== null) this.ofParty.set(partyId, twin ?? name);
      this.holders.set(key, holder);
      this.added.add(key);
      return holder.holderId;
    }
    if (known.partyId !== partyId) {
      check.fault(
        'party_signifier',
        `${known.name} is there with another party, or with none. Make the rows and the register agree.`,
      );
    }
    return known.holderId;
  }

  private addLot(lot: Import['lots'][number], check: CellCheck<Column>): void {
    const known = this.held.lots.get(lot.lot);
    if (known === undefined) {
      if (lot.shares > MOST_WEIGHT - this.sum) {
        check.fault(
          'shares',
          `With this lot there would be more than ${String(MOST_WEIGHT)} shares together, the most there can be.`,
        );
        return;
      }
      this.sum += lot.shares;
      this.lots.push(lot);
    } else if (known.holderId === lot.holderId && known.shares === lot.shares) {
      this.unchanged += 1;
    } else {
      const sentence = `The register has lot ${String(lot.lot)} with another holder or number of shares. Enter the transfer, allotment or cancellation itself.`;
      check.fault('lot', sentence);
    }
  }

  private authorise(
    holderId: string,
    person: { readonly personId: string; readonly name: string },
    on: string,
  ): void {
    const key = `${holderId} ${person.personId}`;
    if (this.acting.has(key)) return;
    this.acting.add(key);
    const { personId, name } = person;
    this.representatives.push({ holderId, personId, name, on });
  }

  /** Who has more than one lot once the file is in, of those whom it gives any. */
  private several(): ShareImportPreview['several'] {
    const names = new Map([...this.holders.values()].map(({ holderId, name }) => [holderId, name]));
    const given = new Set(this.lots.map(({ holderId }) => holderId));
    const lots = new Map<string, { lots: number; shares: number }>();
    for (const { holderId, shares } of [...this.held.lots.values(), ...this.lots]) {
      if (!given.has(holderId)) continue;
      const before = lots.get(holderId) ?? { lots: 0, shares: 0 };
      lots.set(holderId, { lots: before.lots + 1, shares: before.shares + shares });
    }
    return [...lots]
      .filter(([, held]) => held.lots > 1)
      .map(([holderId, held]) => ({ holder: names.get(holderId) ?? '', ...held }));
  }

  done(): SharePlan {
    const holders = [...this.added].flatMap((key) => this.holders.get(key) ?? []);
    const byDay = this.lots.toSorted((one, other) => one.on.localeCompare(other.on));
    const { representatives, faults, unchanged } = this;
    return {
      preview: {
        holders: holders.length,
        lots: { added: this.lots.length, unchanged },
        representatives: representatives.length,
        shares: this.lots.reduce((sum, { shares }) => sum + shares, 0),
        several: this.several(),
        faults: faults.toSorted((one, other) => one.row - other.row),
      },
      command: { type: 'register.import', holders, lots: byDay, representatives },
    };
  }
}
