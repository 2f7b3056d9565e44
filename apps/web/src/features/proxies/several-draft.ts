/** Several proxies for different lots of one holder while they are written down: what is missing, what is left over, and the act they become. */
import type { AskedCommand } from '@quorate/contracts';
import type { AgendaItemNow, RosterSeat } from '@quorate/domain';
import { directionsIn, type DirectionsDraft } from './directions-draft.js';

export interface ProxyEntry {
  readonly key: string;
  /** Who is to vote; '' until chosen. */
  readonly personId: string;
  readonly seatIds: readonly string[];
  readonly directions: DirectionsDraft;
}

export type SeveralDraft = readonly ProxyEntry[];

export interface EntryFaults {
  readonly personId?: string;
  readonly seatIds?: string;
}

export function emptyEntry(key: string, seatIds: readonly string[] = []): ProxyEntry {
  return { key, personId: '', seatIds, directions: {} };
}

/** The lot stands under this proxy and no other, or under none. */
export function withLot(draft: SeveralDraft, key: string, seatId: string, isChosen: boolean): SeveralDraft {
  return draft.map((entry) => {
    const others = entry.seatIds.filter((one) => one !== seatId);
    return { ...entry, seatIds: isChosen && entry.key === key ? [...others, seatId] : others };
  });
}

/** The lots that stand under no proxy. */
export function lotsLeft(draft: SeveralDraft, lots: readonly RosterSeat[]): readonly RosterSeat[] {
  const chosen = new Set(draft.flatMap(({ seatIds }) => seatIds));
  return lots.filter(({ seatId }) => !chosen.has(seatId));
}

/** What is missing, by the key of its proxy; empty once it can be checked. */
export function faultsOfSeveral(draft: SeveralDraft): Readonly<Record<string, EntryFaults>> {
  const faults = draft.map(({ key, personId, seatIds }): [string, EntryFaults] => [
    key,
    {
      ...(personId === '' && { personId: 'Choose who is to vote.' }),
      ...(seatIds.length === 0 && { seatIds: 'Choose at least one lot, or take this proxy out.' }),
    },
  ]);
  return Object.fromEntries(faults.filter(([, found]) => Object.keys(found).length > 0));
}

/** Of a draft without faults. */
export function appointingAll(draft: SeveralDraft, items: readonly AgendaItemNow[]): AskedCommand {
  return {
    type: 'proxies.appoint',
    proxies: draft.map(({ personId, seatIds, directions }) => ({
      ...{ seatIds: [...seatIds], holderId: personId },
      directions: [...directionsIn(items, directions)],
    })),
  };
}
