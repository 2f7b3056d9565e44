/** What notice has told the members stands: resolutions, day and place are changed after it only by notice in time again. */
import { addDays } from '../../calendar/calendar-date.js';
import { ukCalendarDate, ukDate, ukTime } from '../../calendar/uk-time.js';
import { isInTime, noticeDates } from '../../notice/notice-dates.js';
import type { NoticeRule } from '../../notice/notice-rule.js';
import type { Resolution } from '../../resolution/resolution.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { sameData } from '../../value/same-data.js';
import { proxyCutOff } from '../proxies/proxy-rules.js';
import type { MeetingState } from '../meeting-state.js';
import { checkAdjournedTo } from './check-adjourned.js';

/** The rule under which notice of the meeting was given; null before that, and where the body has none. */
function ruleOfNotice({ stage, roster }: MeetingState): NoticeRule | null {
  return stage === 'planned' ? null : (roster?.notice ?? null);
}

/** Accepts any resolution before notice, and after it the one that stood in it. */
export function checkAsNoticed(
  state: MeetingState,
  noticed: Resolution | undefined,
  asked: Resolution | undefined,
): Result<null> {
  if (ruleOfNotice(state) === null || sameData(noticed, asked)) return accept(null);
  const sentence =
    noticed === undefined
      ? 'Notice of this meeting has been given, and the members vote only on the resolutions that stood in it. Put this one on the agenda of another meeting.'
      : 'Notice of this meeting has been given with the resolution as it stands. Leave it so, or defer the item and put the other text to another meeting.';
  return refuse('conflict', 'resolution-noticed', sentence, 'item.resolution');
}

/** The instant from which the meeting may be started; null where no notice binds it to one. */
export function startsNotBefore(state: MeetingState): string | null {
  return ruleOfNotice(state) === null ? null : state.startsAt;
}

/** Under a rule of notice the meeting starts when its notice says, or later. */
export function checkDue(state: MeetingState, now: string): Result<null> {
  const startsAt = startsNotBefore(state);
  if (startsAt === null || Date.parse(now) >= Date.parse(startsAt)) return accept(null);
  const at = `${ukTime(startsAt)} UK time on ${ukDate(startsAt)}`;
  const sentence = `Notice of this meeting was given for ${at}, so it starts then and not before.`;
  return refuse('conflict', 'not-due', sentence);
}

/** A break within the day ends when it ends; an adjournment to another day ends at a time that was told. */
function checkTimeIsTold({ stage, adjournedAt, startsAt }: MeetingState, now: string): Result<null> {
  if (stage !== 'adjourned' || adjournedAt === null) return accept(null);
  const isSameDay = ukCalendarDate(adjournedAt) === ukCalendarDate(now);
  if (isSameDay || Date.parse(startsAt) > Date.parse(adjournedAt)) return accept(null);
  const sentence = `The meeting was adjourned on ${ukDate(adjournedAt)} and no time was told at which it goes on. Move it to its new time first.`;
  return refuse('conflict', 'no-time-told', sentence);
}

/** A break is within a day: one that lasted overnight was an adjournment, so its members are told when it goes on. */
function checkBreak({ stage, pausedAt }: MeetingState, now: string): Result<null> {
  if (stage !== 'paused' || pausedAt === null) return accept(null);
  if (ukCalendarDate(pausedAt) === ukCalendarDate(now)) return accept(null);
  const sentence = `The break began on ${ukDate(pausedAt)}, and a break ends on the day it began. Adjourn the meeting and move it to the time at which it goes on.`;
  return refuse('conflict', 'break-over', sentence);
}

/** Where proxies have a cut-off they are taken again before an adjourned meeting, so that it goes on when it was announced for, or later. */
export function checkResumed(state: MeetingState, now: string): Result<null> {
  const within = checkBreak(state, now);
  const told = within.ok ? checkTimeIsTold(state, now) : within;
  if (!told.ok) return told;
  const isAwaited = state.stage === 'adjourned' && proxyCutOff(state) !== null;
  if (!isAwaited || Date.parse(now) >= Date.parse(state.startsAt)) return accept(null);
  const at = `${ukTime(state.startsAt)} UK time on ${ukDate(state.startsAt)}`;
  const sentence = `The meeting was adjourned to ${at}, so it goes on then and not before.`;
  return refuse('conflict', 'not-due', sentence);
}

/** Every special notice that is due is recorded, and was given in time for a meeting at this instant. */
export function checkSpecialNotice({ agenda, roster }: MeetingState, startsAt: string): Result<null> {
  const rule = roster?.notice;
  if (rule === undefined) return accept(null);
  const { lastSpecialNoticeDay } = noticeDates(startsAt, rule);
  for (const { title, resolution } of agenda) {
    if (resolution?.matter?.specialNotice !== true) continue;
    const { matter, specialNoticeOn } = resolution;
    const due = `Special notice of “${title}” is due (${matter.source}), ${rule.specialNoticeDays} clear days before the meeting`;
    if (specialNoticeOn === null) {
      const sentence = `${due}: by the end of ${ukDate(lastSpecialNoticeDay)}. Write on the item when the company was given it.`;
      return refuse('conflict', 'special-notice-missing', sentence);
    }
    if (specialNoticeOn > lastSpecialNoticeDay) {
      const sentence = `${due}: by the end of ${ukDate(lastSpecialNoticeDay)}. It was given on ${ukDate(specialNoticeOn)}; move the meeting, or take the item off the agenda.`;
      return refuse('conflict', 'special-notice-late', sentence);
    }
  }
  return accept(null);
}

/** True where the meeting would be at another time or place than it is now. */
export function isMoved(
  { startsAt, place }: MeetingState,
  to: { readonly startsAt: string; readonly place: string },
): boolean {
  return Date.parse(to.startsAt) !== Date.parse(startsAt) || to.place !== place;
}

/** Accepts the meeting at this time and place: before notice, as it is, or when the members can be told in time again; adjourned, see there. */
export function checkMovedInTime(
  state: MeetingState,
  moved: { readonly startsAt: string; readonly place: string },
  now: string,
): Result<null> {
  if (state.stage === 'adjourned') return checkAdjournedTo(state, moved.startsAt, now);
  const rule = state.stage === 'called' ? ruleOfNotice(state) : null;
  if (rule === null || !isMoved(state, moved)) return accept(null);
  if (isInTime(now, moved.startsAt, rule)) return checkSpecialNotice(state, moved.startsAt);
  const from = ukDate(addDays(ukCalendarDate(now), rule.clearDays + 1));
  const sentence = `Notice of this meeting has been given, so another time or place is told ${rule.clearDays} clear days before: choose ${from} or a later day, or cancel the meeting and plan another.`;
  return refuse('conflict', 'notice-given', sentence, 'startsAt');
}
