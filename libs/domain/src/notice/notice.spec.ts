/** Dates of notice across Christmas, Easter and both clock changes, and consent to shorter notice. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BANK_HOLIDAYS_ENGLAND_WALES as holidays } from '../calendar/bank-holidays-england-wales.js';
import { ukDate, ukInstant, ukTime } from '../calendar/uk-time.js';
import { workingHoursBefore } from '../calendar/working-hours.js';
import { isInTime, noticeDates } from './notice-dates.js';
import { COMPANIES_ACT_NOTICE as rule } from './notice-rule.js';
import type { PollRule } from '../rule-set/rule-set.js';
import { sharesRules } from '../testing/a-general-meeting.js';
import { noticeWarnings, ruleSetWarnings } from './outside-the-act.js';
import { readShortNotice, sayShortNotice } from './short-notice.js';

function datesOf(day: string, time: string): string[] {
  const { lastNoticeDay, lastSpecialNoticeDay } = noticeDates(ukInstant(day, time), rule);
  const cutOff = workingHoursBefore(ukInstant(day, time), 48, holidays);
  return [ukDate(lastNoticeDay), ukDate(lastSpecialNoticeDay), `${ukDate(cutOff)} ${ukTime(cutOff)}`];
}

describe('the dates of a notice', () => {
  it.each([
    [
      'the meeting of 20 December 2021',
      '2021-12-20',
      '13:00',
      'Sunday 5 December 2021',
      'Sunday 21 November 2021',
      'Thursday 16 December 2021 13:00',
    ],
    [
      'across Christmas',
      '2021-12-30',
      '10:00',
      'Wednesday 15 December 2021',
      'Wednesday 1 December 2021',
      'Friday 24 December 2021 10:00',
    ],
    [
      'across the New Year',
      '2022-01-04',
      '10:00',
      'Monday 20 December 2021',
      'Monday 6 December 2021',
      'Thursday 30 December 2021 10:00',
    ],
    [
      'across Easter',
      '2022-04-20',
      '11:00',
      'Tuesday 5 April 2022',
      'Tuesday 22 March 2022',
      'Thursday 14 April 2022 11:00',
    ],
    [
      'across the clocks going forward',
      '2022-03-28',
      '09:00',
      'Sunday 13 March 2022',
      'Sunday 27 February 2022',
      'Thursday 24 March 2022 09:00',
    ],
    [
      'across the clocks going back',
      '2022-10-31',
      '09:00',
      'Sunday 16 October 2022',
      'Sunday 2 October 2022',
      'Thursday 27 October 2022 09:00',
    ],
  ])('[NTC-1] of %s', (_what, day, time, notice, special, cutOff) => {
    expect(datesOf(day, time)).toEqual([notice, special, cutOff]);
  });

  it('[NTC-2] is in time until midnight in London, whichever clock holds then', () => {
    const meeting = ukInstant('2021-12-20', '13:00');
    expect(isInTime(ukInstant('2021-12-05', '23:59'), meeting, rule)).toBe(true);
    expect(isInTime(ukInstant('2021-12-06', '00:00'), meeting, rule)).toBe(false);
    const summer = ukInstant('2022-04-04', '10:00');
    expect(isInTime('2022-03-20T23:59:59.999Z', summer, rule)).toBe(true);
    expect(isInTime('2022-03-21T00:00:00.000Z', summer, rule)).toBe(false);
    expect(isInTime('2022-06-15T23:30:00Z', ukInstant('2022-06-30', '10:00'), rule)).toBe(false);
  });
});

describe('rules that the Act does not allow', () => {
  it('[NTC-13] are said of notice: fewer days, another part of the shares, fewer years', () => {
    const sections = (altered: Partial<typeof rule>) =>
      noticeWarnings({ ...rule, ...altered }).map((sentence) => sentence.slice(-8));
    expect(sections({})).toEqual([]);
    expect(sections({ clearDays: 21, shortNotice: { numerator: 19, denominator: 20 } })).toEqual([]);
    const shortNotice = { numerator: 1, denominator: 2 };
    const keeping = { years: 9, source: '' };
    expect(sections({ clearDays: 1, specialNoticeDays: 27, shortNotice, keeping })).toEqual([
      '(s.307).',
      '(s.312).',
      '(s.307).',
      '(s.355).',
    ]);
    expect(sections({ shortNotice: { numerator: 1, denominator: 1 } })).toEqual(['(s.307).']);
  });

  it('[NTC-13] are said of votes: a cut-off earlier than 48 hours, a poll that fewer may demand', () => {
    const sections = (cutOffHours: number, poll: PollRule | null, altered = {}) => {
      const mandates = { alternates: true, proxies: { mostPerHolder: null, cutOffHours }, splitVotes: true };
      return ruleSetWarnings(sharesRules({ mandates, poll, ...altered })).map((one) => one.slice(-8));
    };
    const usual = { holders: 5, share: { numerator: 10, denominator: 100 } };
    expect(sections(48, usual)).toEqual([]);
    expect(sections(48, null)).toEqual([]);
    expect(sections(240, { holders: 5000, share: { numerator: 11, denominator: 100 } })).toEqual([
      '(s.327).',
      '(s.321).',
      '(s.321).',
    ]);
    expect(sections(24, { holders: null, share: null })).toEqual(['(s.321).', '(s.321).']);
    expect(sections(240, null, { electorate: 'seat' })).toEqual([]);
  });
});

describe('consent to shorter notice', () => {
  const lots = [
    { holderId: 'a', shares: 50 },
    { holderId: 'a', shares: 40 },
    { holderId: 'b', shares: 5 },
    { holderId: 'c', shares: 5 },
  ];
  const met = (...agreeing: string[]) => readShortNotice(lots, new Set(agreeing), rule).met;

  it('[NTC-3] needs a majority in number and nine tenths of the shares, exactly that being enough', () => {
    expect(met('a')).toBe(false);
    expect(met('b', 'c')).toBe(false);
    expect(met('a', 'b')).toBe(true);
    expect(readShortNotice([...lots, { holderId: 'd', shares: 1 }], new Set(['a', 'b', 'c']), rule).met).toBe(
      true,
    );
    expect(
      readShortNotice(
        [
          { holderId: 'a', shares: 90 },
          { holderId: 'b', shares: 10 },
        ],
        new Set(['a']),
        rule,
      ).met,
    ).toBe(false);
    expect(readShortNotice([], new Set(), rule).met).toBe(false);
  });

  it('[NTC-4] counts a holder once, whatever number of lots they have, and nobody who holds nothing', () => {
    const reading = readShortNotice(lots, new Set(['a', 'x']), rule);
    expect(reading).toEqual({ holders: 3, agreed: 1, shares: 100, agreedShares: 90, met: false });
    expect(sayShortNotice(reading)).toBe('1 of 3 holders have agreed, with 90 of 100 shares');
  });

  it('[NTC-4] never worsens by another consent, nor by the order of lots', () => {
    const lot = fc.record({
      holderId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      shares: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(lot), fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), (all, agreeing) => {
        const reading = readShortNotice(all, new Set(agreeing), rule);
        expect(readShortNotice(all.toReversed(), new Set(agreeing), rule)).toEqual(reading);
        expect(Number(readShortNotice(all, new Set([...agreeing, 'e']), rule).met)).toBeGreaterThanOrEqual(
          Number(reading.met),
        );
      }),
    );
  });
});
