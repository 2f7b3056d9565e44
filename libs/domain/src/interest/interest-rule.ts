/** What a body asks of its register of interests: which kinds are declared, how often it is looked through, and who reads it. */
import { clearanceOf } from '../access/clearance.js';
import type { Role } from '../access/access-table.js';
import { maySee } from '../audience/audience.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export interface InterestKind {
  readonly kindId: string;
  /** "Employment", as it is shown. */
  readonly name: string;
}

export interface InterestRule {
  readonly kinds: readonly InterestKind[];
  /** So many months after a review the next one is due. */
  readonly reviewMonths: number;
  /** True where everybody reads what stands today. */
  readonly isPublic: boolean;
}

/** Where the body says nothing else. */
export const INTEREST_RULE: InterestRule = {
  kinds: [
    { kindId: 'employment', name: 'Employment' },
    { kindId: 'shareholding', name: 'Shareholding' },
    { kindId: 'other-office', name: 'Other office' },
    { kindId: 'family', name: 'Family' },
    { kindId: 'other', name: 'Other' },
  ],
  reviewMonths: 12,
  isPublic: false,
};

/** How much of the register of a body somebody reads: all with its history, what stands today, or nothing. */
export type InterestsRead = 'history' | 'standing' | 'nothing';

/** By the rule of the body, and what the reader is there. */
export function interestsRead(
  { isPublic }: Pick<InterestRule, 'isPublic'>,
  roles: readonly Role[],
): InterestsRead {
  if (maySee('body', { clearance: clearanceOf(roles), personId: null })) return 'history';
  return isPublic ? 'standing' : 'nothing';
}

/** "Reviewed every 12 months; read by members and officers of the body." */
export function sayInterestRule({ reviewMonths, isPublic }: InterestRule): string {
  const often = reviewMonths === 1 ? 'every month' : `every ${String(reviewMonths)} months`;
  const readers = isPublic ? 'everybody' : 'the members and officers of the body';
  return `Reviewed ${often}; read by ${readers}.`;
}

/** Accepts a rule whose kinds differ. */
export function checkInterestRule(rule: InterestRule): Result<InterestRule> {
  const names = [rule.kinds.map(({ kindId }) => kindId), rule.kinds.map(({ name }) => name.toLowerCase())];
  if (names.every((list) => new Set(list).size === list.length)) return accept(rule);
  const sentence = 'Two kinds have the same name. Give each kind a name of its own.';
  return refuse('invalid', 'interest-kinds-alike', sentence, 'kinds');
}
