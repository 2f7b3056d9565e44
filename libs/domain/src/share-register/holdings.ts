/**
 * Who holds what on a day: the fold of the entries that hold by then, in the order of their days and within a day in that
 * of the register. An entry that cannot be, such as a transfer of more than is held, makes the whole fold a refusal.
 */
import { MOST_WEIGHT } from '../counting/weight.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { sayAmount } from '../value/plain-english.js';
import { assertNever } from '../value/assert-never.js';
import { ukDateShort } from '../calendar/uk-time.js';
import type { RosterPerson } from '../meeting/attendance/roster.js';
import type { DatedEntry } from './register-entry.js';

export interface Lot {
  readonly lot: number;
  readonly holderId: string;
  readonly shares: number;
  /** The day on which it came to this holder. */
  readonly since: string;
}

export interface Holdings {
  readonly lots: ReadonlyMap<number, Lot>;
  /** Who acts for each holder, the first authorised first. */
  readonly representatives: ReadonlyMap<string, readonly RosterPerson[]>;
  /** All shares together. */
  readonly issued: number;
}

class Fold implements Holdings {
  readonly lots = new Map<number, Lot>();
  readonly representatives = new Map<string, readonly RosterPerson[]>();
  issued = 0;
  private readonly everUsed = new Set<number>();

  apply({ type, data }: DatedEntry): Result<unknown> {
    switch (type) {
      case 'shares.allotted':
        return this.allot(data.lot, data.holderId, data.shares, data.on);
      case 'shares.transferred':
        return this.move(data, data.shares, data.toHolderId);
      case 'shares.cancelled':
        return this.take(data.lot, data.shares, data.on, () => {
          this.issued -= data.shares;
        });
      case 'lot.split':
        return this.split(data);
      case 'lots.joined':
        return this.join(data);
      case 'representative.authorised':
        return this.authorise(data);
      case 'representative.ended':
        return this.end(data);
      default:
        return assertNever(type);
    }
  }

  private allot(lot: number, holderId: string, shares: number, since: string): Result<unknown> {
    if (this.everUsed.has(lot)) {
      return refuse(
        'conflict',
        'lot-taken',
        `There is a lot ${String(lot)} already. Use another number.`,
        'lot',
      );
    }
    if (this.issued + shares > MOST_WEIGHT) {
      const sentence = `All shares together may be at most ${sayAmount(MOST_WEIGHT)}.`;
      return refuse('invalid', 'too-many-shares', sentence, 'shares');
    }
    this.put({ lot, holderId, shares, since });
    this.issued += shares;
    return accept(null);
  }

  private put(lot: Lot): void {
    this.everUsed.add(lot.lot);
    this.lots.set(lot.lot, lot);
  }

  private find(lot: number, on: string): Result<Lot> {
    const found = this.lots.get(lot);
    if (found !== undefined) return accept(found);
    const sentence = `There is no lot ${String(lot)} on ${ukDateShort(on)}. Choose a lot that is held then.`;
    return refuse('conflict', 'lot-unknown', sentence, 'lot');
  }

  /** Takes shares out of a lot, which ends with its last. */
  private take(no: number, shares: number, on: string, then: (lot: Lot) => void): Result<unknown> {
    const found = this.find(no, on);
    if (!found.ok) return found;
    const lot = found.value;
    if (shares > lot.shares) {
      const sentence = `Lot ${String(no)} holds ${sayAmount(lot.shares)} on ${ukDateShort(on)}, which is fewer than ${sayAmount(shares)}.`;
      return refuse('conflict', 'too-few-shares', sentence, 'shares');
    }
    if (shares === lot.shares) this.lots.delete(no);
    else this.lots.set(no, { ...lot, shares: lot.shares - shares });
    then(lot);
    return accept(null);
  }

  /** Shares go from a lot to another: to a new one, or to one that the holder has then. */
  private move(
    { lot, toLot, on }: { readonly lot: number; readonly toLot: number; readonly on: string },
    shares: number,
    holderId: string,
  ): Result<unknown> {
    const target = this.lots.get(toLot);
    if (toLot === lot || (target === undefined ? this.everUsed.has(toLot) : target.holderId !== holderId)) {
      const sentence = `Lot ${String(toLot)} cannot take these shares on ${ukDateShort(on)}: it is not a lot of this holder. Choose another, or a new one.`;
      return refuse('conflict', 'not-their-lot', sentence, 'toLot');
    }
    return this.take(lot, shares, on, () => {
      this.put(
        target ? { ...target, shares: target.shares + shares } : { lot: toLot, holderId, shares, since: on },
      );
    });
  }

  private split(data: {
    readonly lot: number;
    readonly toLot: number;
    readonly shares: number;
    readonly on: string;
  }) {
    const { lot, toLot, shares, on } = data;
    const found = this.find(lot, on);
    if (!found.ok) return found;
    if (this.everUsed.has(toLot) || shares === found.value.shares) {
      const sentence =
        'A split leaves shares in the lot and makes a new one. Give fewer shares than the lot has.';
      return refuse('conflict', 'not-a-split', sentence, 'shares');
    }
    return this.move(data, shares, found.value.holderId);
  }

  private join(data: { readonly lot: number; readonly toLot: number; readonly on: string }): Result<unknown> {
    const found = this.find(data.lot, data.on);
    if (!found.ok) return found;
    const target = this.find(data.toLot, data.on);
    return target.ok ? this.move(data, found.value.shares, found.value.holderId) : target;
  }

  private authorise({
    holderId,
    personId,
    name,
  }: RosterPerson & { readonly holderId: string }): Result<unknown> {
    const others = this.representatives.get(holderId) ?? [];
    if (others.some((one) => one.personId === personId)) {
      return refuse('conflict', 'represents-already', `${name} acts for this holder already.`, 'personId');
    }
    this.representatives.set(holderId, [...others, { personId, name }]);
    return accept(null);
  }

  private end({
    holderId,
    personId,
    on,
  }: {
    readonly holderId: string;
    readonly personId: string;
    readonly on: string;
  }) {
    const before = this.representatives.get(holderId) ?? [];
    const after = before.filter((one) => one.personId !== personId);
    if (after.length === before.length) {
      const sentence = `This person does not act for the holder on ${ukDateShort(on)}.`;
      return refuse('conflict', 'not-representative', sentence, 'personId');
    }
    this.representatives.set(holderId, after);
    return accept(null);
  }
}

/** The refusal of an entry that cannot be where it stands, with the entry. */
export interface Impossible<Entry> {
  readonly entry: Entry;
  readonly refusal: Result<never>;
}

/** Folds the entries that hold by the end of the day, or all of them; answers the first that cannot be. */
export function foldHoldings<Entry extends DatedEntry>(
  entries: readonly Entry[],
  day: string | null,
): { readonly holdings: Holdings; readonly impossible: Impossible<Entry> | null } {
  const fold = new Fold();
  const byDay = entries.toSorted(
    (one, other) => Number(one.data.on > other.data.on) - Number(one.data.on < other.data.on),
  );
  for (const entry of byDay) {
    if (day !== null && entry.data.on > day) break;
    const applied = fold.apply(entry);
    if (!applied.ok) return { holdings: fold, impossible: { entry, refusal: applied } };
  }
  return { holdings: fold, impossible: null };
}

/** The holdings at the end of a day, of entries that were all accepted. */
export function holdingsOn(entries: readonly DatedEntry[], day: string): Holdings {
  return foldHoldings(entries, day).holdings;
}

/** How many shares each holder has. */
export function sharesByHolder({ lots }: Holdings): Map<string, number> {
  const shares = new Map<string, number>();
  for (const lot of lots.values()) shares.set(lot.holderId, (shares.get(lot.holderId) ?? 0) + lot.shares);
  return shares;
}
