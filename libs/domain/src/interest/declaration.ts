/** The standing declaration of a person: dated acts, each kept as it was made, and what stands after them. */
import { addMonths } from '../calendar/calendar-date.js';
import { ukCalendarDate } from '../calendar/uk-time.js';

export interface InterestFacts {
  readonly kindId: string;
  /** As the kind was called when it was declared. */
  readonly kind: string;
  readonly text: string;
  readonly from: string;
  /** The last day; null while there is no end in sight. */
  readonly until: string | null;
}

export type InterestAct =
  | { readonly type: 'declared' | 'changed'; readonly interestId: string; readonly facts: InterestFacts }
  | { readonly type: 'removed'; readonly interestId: string; readonly reason: string }
  | { readonly type: 'nothing-declared' }
  | { readonly type: 'confirmed' };

export type DatedInterestAct = InterestAct & { readonly at: string };

export interface DeclaredInterest extends InterestFacts {
  readonly interestId: string;
  readonly declaredAt: string;
  readonly changedAt: string;
}

export interface Declaration {
  /** Without those that were removed, in the order they were declared. */
  readonly interests: readonly DeclaredInterest[];
  /** True where "nothing to declare" is what was declared, and nothing came after it. */
  readonly hasNothing: boolean;
  /** When it was made or looked through last; null where nothing was ever declared. */
  readonly reviewedAt: string | null;
}

export const NO_DECLARATION: Declaration = { interests: [], hasNothing: false, reviewedAt: null };

/** What stands after the acts, oldest first. */
export function declarationOf(acts: readonly DatedInterestAct[]): Declaration {
  return acts.reduce(after, NO_DECLARATION);
}

function after(declaration: Declaration, act: DatedInterestAct): Declaration {
  const { interests } = declaration;
  const reviewedAt = declaration.reviewedAt ?? act.at;
  switch (act.type) {
    case 'declared': {
      const fresh = { ...act.facts, interestId: act.interestId, declaredAt: act.at, changedAt: act.at };
      return { interests: [...interests, fresh], hasNothing: false, reviewedAt };
    }
    case 'changed':
      return { ...declaration, interests: interests.map((one) => changed(one, act)), reviewedAt };
    case 'removed':
      return {
        ...declaration,
        interests: interests.filter(({ interestId }) => interestId !== act.interestId),
        reviewedAt,
      };
    case 'nothing-declared':
      return { ...declaration, hasNothing: true, reviewedAt: act.at };
    case 'confirmed':
      return { ...declaration, reviewedAt: act.at };
  }
}

function changed(
  interest: DeclaredInterest,
  { interestId, facts, at }: Extract<DatedInterestAct, { type: 'declared' | 'changed' }>,
): DeclaredInterest {
  return interest.interestId === interestId ? { ...interest, ...facts, changedAt: at } : interest;
}

/** True for an interest that is not over by this day. */
export function standsOn({ until }: Pick<InterestFacts, 'until'>, day: string): boolean {
  return until === null || until >= day;
}

/** The day on which the next review is due; null where nothing was ever declared, which is due at once. */
export function reviewDueOn({ reviewedAt }: Declaration, reviewMonths: number): string | null {
  return reviewedAt === null ? null : addMonths(ukCalendarDate(reviewedAt), reviewMonths);
}

/** True where the person has to declare or to look through what they declared. */
export function isReviewDue(declaration: Declaration, reviewMonths: number, today: string): boolean {
  const due = reviewDueOn(declaration, reviewMonths);
  return due === null || due <= today;
}

/** "Employment: Head of regulation at Northlight, from 2021-04-01" without the dates, which pages write their own way. */
export function sayInterestAct(act: InterestAct, known: ReadonlyMap<string, InterestFacts>): string {
  switch (act.type) {
    case 'declared':
      return `Declared: ${sayInterest(act.facts)}`;
    case 'changed':
      return `Changed to: ${sayInterest(act.facts)}`;
    case 'removed': {
      const was = known.get(act.interestId);
      return `Removed${was === undefined ? '' : `: ${sayInterest(was)}`}. Reason: ${act.reason}`;
    }
    case 'nothing-declared':
      return 'Declared that there is nothing to declare';
    case 'confirmed':
      return 'Reviewed, and confirmed as it stood';
  }
}

/** "Employment: Head of regulation at Northlight". */
export function sayInterest({ kind, text }: Pick<InterestFacts, 'kind' | 'text'>): string {
  return `${kind}: ${text}`;
}

/** True where the person did something with their declaration since the register was opened to everybody; `since` null: it always was. */
export function isMadeSince(acts: readonly DatedInterestAct[], since: string | null): boolean {
  const last = acts.at(-1);
  return since === null || (last !== undefined && last.at >= since);
}

/** The acts in words, oldest first; without those on interests of other kinds than these, where some are given. */
export function sayInterestActs(
  acts: readonly DatedInterestAct[],
  kindIds: ReadonlySet<string> | null = null,
): {
  readonly at: string;
  readonly sentence: string;
  readonly from: string | null;
  readonly until: string | null;
}[] {
  const known = new Map<string, InterestFacts>();
  return acts.flatMap((act) => {
    const sentence = sayInterestAct(act, known);
    const facts = act.type === 'declared' || act.type === 'changed' ? act.facts : null;
    const kindId = 'interestId' in act ? (facts ?? known.get(act.interestId))?.kindId : undefined;
    if (facts !== null && 'interestId' in act) known.set(act.interestId, facts);
    if (kindIds !== null && kindId !== undefined && !kindIds.has(kindId)) return [];
    return [{ at: act.at, sentence, from: facts?.from ?? null, until: facts?.until ?? null }];
  });
}
