/** What resolutions of members need: data of a body, of which the Companies Act 2006 is one case. */
import type { WholeFraction } from '../value/fraction.js';

export const RESOLUTION_KINDS = ['ordinary', 'special'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

/** What part of the votes passes a resolution of a kind. */
export interface MajorityRule {
  readonly fraction: WholeFraction;
  /** True: more than the fraction. False: the fraction or more. */
  readonly strict: boolean;
  /** Whether the rules of a vote may ask for more than that. */
  readonly orMore: boolean;
  readonly source: string;
}

/** Something that is not resolved like everything else. */
export interface ResolutionMatter {
  readonly id: string;
  /** "Removing a director". */
  readonly name: string;
  /** Whether the company has to be told before the meeting, by the days of the rule of notice. */
  readonly specialNotice: boolean;
  /** Whether it may be resolved in writing, without a meeting. */
  readonly inWriting: boolean;
  readonly source: string;
}

export interface ResolutionRules {
  readonly majorities: Readonly<Record<ResolutionKind, MajorityRule>>;
  readonly matters: readonly ResolutionMatter[];
}

/** Part 13 of the Companies Act 2006, with what it says of directors and auditors. */
export const COMPANIES_ACT_RESOLUTIONS: ResolutionRules = {
  majorities: {
    ordinary: {
      ...{ fraction: { numerator: 1, denominator: 2 }, strict: true, orMore: false },
      source: 'Companies Act 2006 s.282',
    },
    special: {
      ...{ fraction: { numerator: 3, denominator: 4 }, strict: false, orMore: true },
      source: 'Companies Act 2006 s.283',
    },
  },
  matters: [
    {
      ...{ id: 'director-removal', name: 'Removing a director', specialNotice: true, inWriting: false },
      source: 'Companies Act 2006 s.168 and s.288(2)(a)',
    },
    {
      ...{ id: 'auditor-removal', name: 'Removing an auditor before the end of the term' },
      ...{ specialNotice: true, inWriting: false },
      source: 'Companies Act 2006 s.511 and s.288(2)(b)',
    },
    {
      ...{
        id: 'auditor-other',
        name: 'Appointing an auditor other than the retiring one, who did not resign',
      },
      ...{ specialNotice: true, inWriting: true },
      source: 'Companies Act 2006 s.514 and s.515',
    },
  ],
};
