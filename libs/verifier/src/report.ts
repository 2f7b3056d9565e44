/** What the checking of a file came to, in words. */
export type Verdict = 'verified' | 'in-part' | 'failed';

export interface Report {
  readonly verdict: Verdict;
  /** Each check that held, with its figures. */
  readonly checked: readonly string[];
  /** What this file does not let its reader check. */
  readonly notChecked: readonly string[];
  /** What no file can say by itself, for the reader to compare with what the organisation publishes. */
  readonly compare: readonly string[];
  /** Why it failed; null unless it did. */
  readonly why: string | null;
}

/** Collects the lines of a report while the checks run. */
export class Findings {
  readonly checked: string[] = [];
  readonly notChecked: string[] = [];
  readonly compare: string[] = [];

  /** The report when every check held. */
  passed(): Report {
    const { checked, notChecked, compare } = this;
    return {
      verdict: notChecked.length === 0 ? 'verified' : 'in-part',
      checked,
      notChecked,
      compare,
      why: null,
    };
  }

  /** The report when one did not. */
  failed(why: string): Report {
    const { checked, notChecked } = this;
    return { verdict: 'failed', checked, notChecked, compare: [], why };
  }
}

/** "1 entry", "3 entries". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The last line that is printed: "Verified", or how far, or "FAILED: why". */
export function lastLine({ verdict, notChecked, why }: Report): string {
  if (verdict === 'failed') return `FAILED: ${why ?? 'no reason given'}`;
  if (verdict === 'verified') return 'Verified';
  return `Verified in part: ${counted(notChecked.length, 'thing is', 'things are')} not in this file`;
}
