/** Whether enough holders have agreed to shorter notice: a majority in number, who together hold enough of the shares. */
import { compareToFraction } from '../value/fraction.js';
import { sayAmount } from '../value/plain-english.js';
import type { NoticeRule } from './notice-rule.js';

interface LotHeld {
  readonly holderId: string;
  readonly shares: number;
}

export interface ShortNoticeReading {
  readonly holders: number;
  readonly agreed: number;
  readonly shares: number;
  readonly agreedShares: number;
  readonly met: boolean;
}

/** Counts each holder once, with all the lots they have; a consent of somebody who holds nothing counts nothing. */
export function readShortNotice(
  lots: readonly LotHeld[],
  consents: ReadonlySet<string>,
  { shortNotice }: NoticeRule,
): ShortNoticeReading {
  const held = new Map<string, number>();
  for (const { holderId, shares } of lots) held.set(holderId, (held.get(holderId) ?? 0) + shares);
  const agreeing = [...held].filter(([holderId]) => consents.has(holderId));
  const sum = (all: Iterable<number>): number => [...all].reduce((total, one) => total + one, 0);
  const shares = sum(held.values());
  const agreedShares = sum(agreeing.map(([, theirs]) => theirs));
  const met = 2 * agreeing.length > held.size && compareToFraction(agreedShares, shares, shortNotice) >= 0;
  return { holders: held.size, agreed: agreeing.length, shares, agreedShares, met };
}

/** "3 of 5 holders have agreed, with 950 of 1,000 shares". */
export function sayShortNotice({ holders, agreed, shares, agreedShares }: ShortNoticeReading): string {
  return `${sayAmount(agreed)} of ${sayAmount(holders)} holders have agreed, with ${sayAmount(agreedShares)} of ${sayAmount(shares)} shares`;
}
