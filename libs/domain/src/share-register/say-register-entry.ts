/** An entry of a share register as a sentence. */
import { ukDateShort } from '../calendar/uk-time.js';
import { sayAmount } from '../value/plain-english.js';
import { assertNever } from '../value/assert-never.js';
import type { Holder, NewRegisterEntry } from './register-entry.js';
import { sayNominal } from './share-terms.js';

/** "300 shares were allotted to Small Supplier group 01 Ltd as lot 3." */
export function sayRegisterEntry(entry: NewRegisterEntry, holders: ReadonlyMap<string, Holder>): string {
  const nameOf = (holderId: string): string => holders.get(holderId)?.name ?? 'an unknown holder';
  switch (entry.type) {
    case 'register.opened':
      return `The register was opened. A share is ${sayNominal(1, entry.data.terms)}.`;
    case 'holder.entered':
      return `${entry.data.name} was entered as a holder.`;
    case 'holder.amended':
      return `The holder is now named ${entry.data.name}.`;
    case 'shares.allotted': {
      const { shares, holderId, lot } = entry.data;
      return `${sayShares(shares)} allotted to ${nameOf(holderId)} as lot ${String(lot)}.`;
    }
    case 'shares.transferred': {
      const { shares, lot, toHolderId, toLot } = entry.data;
      return `${sayShares(shares, lot)} transferred to ${nameOf(toHolderId)}, lot ${String(toLot)}.`;
    }
    case 'shares.cancelled':
      return `${sayShares(entry.data.shares, entry.data.lot)} cancelled.`;
    case 'lot.split': {
      const { shares, lot, toLot } = entry.data;
      return `${sayShares(shares)} of lot ${String(lot)} made lot ${String(toLot)}.`;
    }
    case 'lots.joined':
      return `Lot ${String(entry.data.lot)} was joined to lot ${String(entry.data.toLot)}.`;
    case 'representative.authorised':
      return `${entry.data.name} was authorised to act for ${nameOf(entry.data.holderId)}.`;
    case 'representative.ended':
      return `A representative of ${nameOf(entry.data.holderId)} acts no longer.`;
    case 'record.taken': {
      const { on, holders: count, lots, shares } = entry.data;
      return `The holdings of ${ukDateShort(on)} were written as seats: ${sayAmount(count)} holders, ${sayAmount(lots)} lots, ${sayAmount(shares)} shares.`;
    }
    default:
      return assertNever(entry);
  }
}

/** "1 share was", "250 shares of lot 1 were". */
function sayShares(shares: number, lot?: number): string {
  const of = lot === undefined ? '' : ` of lot ${String(lot)}`;
  return shares === 1 ? `1 share${of} was` : `${sayAmount(shares)} shares${of} were`;
}
