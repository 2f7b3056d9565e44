/** What a resolution on an item has to be; the matter it is about is found in the rules of its body. */
import { ukCalendarDate } from '../../calendar/uk-time.js';
import { type NewResolution, LONGEST_RESOLUTION, type Resolution } from '../../resolution/resolution.js';
import { resolutionRulesOf } from '../../notice/notice-rule.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { Roster } from '../attendance/roster.js';
import { checkText } from '../check-text.js';
import type { AgendaItem } from '../meeting-state.js';

function checkSpecialNoticeDay(
  matter: Resolution['matter'],
  day: string | null,
  now: string,
): Result<string | null> {
  if (day === null) return accept(null);
  const field = 'item.resolution.specialNoticeOn';
  if (matter?.specialNotice !== true) {
    const sentence = 'No special notice is due of this resolution. Leave the day of it out.';
    return refuse('invalid', 'no-special-notice', sentence, field);
  }
  if (day <= ukCalendarDate(now)) return accept(day);
  return refuse(
    'invalid',
    'day-to-come',
    'That day is still to come. Give the day on which the company was told.',
    field,
  );
}

/** The resolution with its text trimmed and a copy of the rule about its matter, when the body can resolve it at all. */
export function checkResolution(
  { kind, text, matterId, specialNoticeOn }: NewResolution,
  { purpose, classification }: Pick<AgendaItem, 'purpose' | 'classification'>,
  roster: Roster | null,
  now: string,
): Result<Resolution> {
  if (roster?.notice === undefined) {
    const sentence =
      'This body has no rule of notice, so its items carry no resolution. Set the rule on the page of the body first.';
    return refuse('conflict', 'no-notice-rule', sentence, 'item.resolution');
  }
  if (purpose !== 'decision') {
    const sentence = `This item is for ${purpose}, and a resolution is decided on. Make its purpose decision.`;
    return refuse('invalid', 'not-for-decision', sentence, 'item.purpose');
  }
  if (classification === 'RED') {
    const sentence =
      'Notice of a resolution goes to every member, so its item cannot be RED. Give it another class.';
    return refuse('invalid', 'resolution-not-red', sentence, 'item.classification');
  }
  const checked = checkText(text, 'item.resolution.text', LONGEST_RESOLUTION);
  if (!checked.ok) return checked;
  const { matters } = resolutionRulesOf(roster.notice);
  const matter = matters.find(({ id }) => id === matterId) ?? null;
  if (matterId !== null && matter === null) {
    const sentence = 'The rules of this body know no such matter (any more). Choose one of those they name.';
    return refuse('missing', 'no-such-matter', sentence, 'item.resolution.matterId');
  }
  const day = checkSpecialNoticeDay(matter, specialNoticeOn, now);
  return day.ok ? accept({ kind, text: checked.value, matter, specialNoticeOn: day.value }) : day;
}
