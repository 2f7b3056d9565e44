/** The share register of a day, and its entries, as the contracts show them. Pure. */
import type { RegisterEntryView, ShareholderView, ShareRegisterView } from '@quorate/contracts';
import {
  type Holdings,
  holdingsOn,
  type Lot,
  type RegisterEntry,
  type RegisterState,
  sayNominal,
  sayRegisterEntry,
} from '@quorate/domain';

/** Names of the parties by id. */
export type PartyNames = ReadonlyMap<string, string>;

/** Every holder by name, with what they hold on the day. */
export function shareRegisterView(state: RegisterState, on: string, names: PartyNames): ShareRegisterView {
  const holdings = holdingsOn(state.dated, on);
  return {
    bodyId: state.bodyId,
    terms: state.terms,
    on,
    issued: holdings.issued,
    issuedNominal: nominalOf(holdings.issued, state),
    lots: holdings.lots.size,
    holders: shareholders(state, holdings, names),
    records: [...state.records],
  };
}

/** The holders, by name. */
function shareholders(state: RegisterState, holdings: Holdings, names: PartyNames): ShareholderView[] {
  const lotsOf = new Map<string, Lot[]>();
  for (const lot of holdings.lots.values()) {
    const theirs = lotsOf.get(lot.holderId);
    if (theirs) theirs.push(lot);
    else lotsOf.set(lot.holderId, [lot]);
  }
  return [...state.holders.values()]
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ holderId, name, partyId }) => {
      const lots = (lotsOf.get(holderId) ?? []).toSorted((one, other) => one.lot - other.lot);
      const shares = lots.reduce((sum, lot) => sum + lot.shares, 0);
      return {
        ...{ holderId, name, partyId, shares },
        partyName: partyId === null ? null : (names.get(partyId) ?? null),
        nominal: nominalOf(shares, state),
        lots: lots.map(lotView),
        representatives: [...(holdings.representatives.get(holderId) ?? [])],
      };
    });
}

function lotView({ lot, shares, since }: Lot): ShareholderView['lots'][number] {
  return { lot, shares, since };
}

function nominalOf(shares: number, { terms }: RegisterState): string {
  return terms === null ? '' : sayNominal(shares, terms);
}

/** One entry as a sentence. */
export function registerEntryView(entry: RegisterEntry, state: RegisterState): RegisterEntryView {
  const { no, at, by, data } = entry;
  return {
    ...{ no, at, by: by?.name ?? '' },
    on: 'on' in data ? data.on : null,
    sentence: sayRegisterEntry(entry, state.holders),
    reason: 'reason' in data ? data.reason : null,
  };
}
