/** What of the rules of a company the Companies Act 2006 does not let it have: said when they are kept, since rules are data. */
import type { RuleSet } from '../rule-set/rule-set.js';
import type { WholeFraction } from '../value/fraction.js';
import { COMPANIES_ACT_KEEPING } from './keeping.js';
import { COMPANIES_ACT_NOTICE, type NoticeRule } from './notice-rule.js';

const MOST_AGREEING = { numerator: 95, denominator: 100 };
const MOST_CUT_OFF_HOURS = 48;
const MOST_HOLDERS_FOR_POLL = 5;
const MOST_SHARE_FOR_POLL = { numerator: 1, denominator: 10 };

type Warning = readonly [isOutside: boolean, sentence: string];

/** Figures that somebody is still typing are more than nothing. */
function isMore(one: WholeFraction, other: WholeFraction): boolean {
  return one.numerator * other.denominator > other.numerator * one.denominator;
}

function said(warnings: readonly Warning[]): string[] {
  return warnings.filter(([isOutside]) => isOutside).map(([, sentence]) => sentence);
}

/** A sentence for each part of a rule of notice that the Act does not allow. */
export function noticeWarnings({ clearDays, specialNoticeDays, shortNotice, keeping }: NoticeRule): string[] {
  return said([
    [
      clearDays < COMPANIES_ACT_NOTICE.clearDays,
      'The Companies Act 2006 asks for at least 14 clear days of notice (s.307).',
    ],
    [
      specialNoticeDays < COMPANIES_ACT_NOTICE.specialNoticeDays,
      'The Companies Act 2006 asks for at least 28 clear days of special notice (s.312).',
    ],
    [
      isMore(COMPANIES_ACT_NOTICE.shortNotice, shortNotice) || isMore(shortNotice, MOST_AGREEING),
      'Under the Companies Act 2006 holders of 90 to 95 % of the shares agree to shorter notice, as the articles say (s.307).',
    ],
    [
      keeping !== undefined && keeping.years < COMPANIES_ACT_KEEPING.years,
      'The Companies Act 2006 asks that the record be kept for at least 10 years (s.355).',
    ],
  ]);
}

/** The same for the rules under which holders of shares vote. */
export function ruleSetWarnings({ electorate, mandates, poll = null }: RuleSet): string[] {
  if (electorate !== 'shareholder') return [];
  const { holders = null, share = null } = poll ?? {};
  return said([
    [
      (mandates.proxies?.cutOffHours ?? 0) > MOST_CUT_OFF_HOURS,
      'Under the Companies Act 2006 proxies are taken until 48 hours before the meeting at the earliest, without non-working days (s.327).',
    ],
    [
      poll !== null && (holders === null || holders > MOST_HOLDERS_FOR_POLL),
      'Under the Companies Act 2006 five holders may demand a poll, whatever the articles say (s.321).',
    ],
    [
      poll !== null && (share === null || isMore(share, MOST_SHARE_FOR_POLL)),
      'Under the Companies Act 2006 holders of 10 % of the votes may demand a poll, whatever the articles say (s.321).',
    ],
  ]);
}
