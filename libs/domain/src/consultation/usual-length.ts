/** Whether a consultation is as long as the body usually asks such a question: something to look at, never a refusal. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../calendar/bank-holidays-england-wales.js';
import { ukCalendarDate } from '../calendar/uk-time.js';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.js';
import type { ConsultationTerms } from './consultation-state.js';

/** What the secretary should look at, of one that is issued at the instant; empty where nothing is unusual. */
export function lengthWarnings(
  { kind, closesAt }: Pick<ConsultationTerms, 'kind' | 'closesAt'>,
  issuedAt: string,
): string[] {
  const [from, until] = [ukCalendarDate(issuedAt), ukCalendarDate(closesAt)];
  const days = workingDaysBetween(from, until, BANK_HOLIDAYS_ENGLAND_WALES);
  const usual = kind.usualWorkingDays;
  const sentence = `It is open for ${String(days)} working ${days === 1 ? 'day' : 'days'}; the usual length of this kind (${kind.name}) is ${String(usual)}.`;
  const short = usual !== null && days < usual ? [sentence] : [];
  const odd = isWorkingDay(until, BANK_HOLIDAYS_ENGLAND_WALES)
    ? []
    : ['It closes on a day that is no working day.'];
  return [...short, ...odd];
}
