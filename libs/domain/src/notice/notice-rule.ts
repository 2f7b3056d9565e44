/** How notice of a meeting of members is given: data of a body, of which the Companies Act 2006 is one case. */
import { COMPANIES_ACT_RESOLUTIONS, type ResolutionRules } from '../resolution/resolution-rules.js';
import { COMPANIES_ACT_LAPSE, type LapseRule } from '../resolution/lapse.js';
import type { KeepingRule } from './keeping.js';
import type { WholeFraction } from '../value/fraction.js';

/** When an adjourned meeting needs notice of its continuation. */
export interface AdjournmentRule {
  /** No notice within so many days of the adjournment. */
  readonly overDays: number;
  /** Clear days of notice after that. */
  readonly clearDays: number;
  readonly source: string;
}

export const MODEL_ARTICLES_ADJOURNMENT: AdjournmentRule = {
  overDays: 14,
  clearDays: 7,
  source: 'Model Articles 2008, art. 41(5)',
};

export interface NoticeRule {
  /** Days between the day of notice and that of the meeting, neither counted. */
  readonly clearDays: number;
  /** The same for what the company must be told before it may be moved, such as another auditor. */
  readonly specialNoticeDays: number;
  /** Of the votes of all shares, needed beside a majority in number of the holders for shorter notice. */
  readonly shortNotice: WholeFraction;
  /** What resolutions at its meetings need. Left out: what the Companies Act 2006 asks. */
  readonly resolutions?: ResolutionRules | undefined;
  /** How long one in writing may be agreed to. Left out: as the Companies Act 2006 says. */
  readonly lapse?: LapseRule | undefined;
  /** When its adjourned meetings need notice. Left out: as the Model Articles say. */
  readonly adjournment?: AdjournmentRule | undefined;
  /** How long their record is kept. Left out: as the Companies Act 2006 asks. */
  readonly keeping?: KeepingRule | undefined;
}

/** Sections 307 and 312 of the Companies Act 2006 for a private company. */
export const COMPANIES_ACT_NOTICE: NoticeRule = {
  clearDays: 14,
  specialNoticeDays: 28,
  shortNotice: { numerator: 9, denominator: 10 },
};

/** Those of the body; rules of notice that are older than resolutions go by the Act. */
export function resolutionRulesOf({ resolutions }: NoticeRule): ResolutionRules {
  return resolutions ?? COMPANIES_ACT_RESOLUTIONS;
}

/** The same of how long one in writing may be agreed to. */
export function lapseRuleOf({ lapse }: NoticeRule): LapseRule {
  return lapse ?? COMPANIES_ACT_LAPSE;
}

/** The same of meetings that are adjourned. */
export function adjournmentRuleOf({ adjournment }: NoticeRule): AdjournmentRule {
  return adjournment ?? MODEL_ARTICLES_ADJOURNMENT;
}
