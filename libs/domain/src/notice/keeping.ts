/** Until when the record of a meeting of members is kept; nothing in this house ever deletes one. */

export interface KeepingRule {
  /** From the day of the meeting. */
  readonly years: number;
  readonly source: string;
}

/** Section 355 of the Companies Act 2006. */
export const COMPANIES_ACT_KEEPING: KeepingRule = { years: 10, source: 'Companies Act 2006 s.355' };

/** The day so many years later; from 29 February to 1 March where the other year has none. */
export function keptUntil(day: string, { years }: KeepingRule): string {
  const year = Number(day.slice(0, 4)) + years;
  const later = `${String(year)}${day.slice(4)}`;
  return Number.isNaN(Date.parse(later)) || new Date(later).getUTCDate() !== Number(day.slice(8))
    ? `${String(year)}-03-01`
    : later;
}
