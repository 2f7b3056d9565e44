/** By which day the headlines and the draft minutes of a meeting are due, and which of them are still to come. */
import { MINUTES_RULE } from '../../body/minutes-rule.js';
import { ukCalendarDate, ukDate } from '../../calendar/uk-time.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import type { MeetingState } from '../meeting-state.js';

export interface MinutesDue {
  readonly what: 'headlines' | 'minutes';
  /** The last day for it in London, YYYY-MM-DD. */
  readonly on: string;
  /** True once that day is over. */
  readonly late: boolean;
}

/** What is still owed of a meeting that is closed, soonest first; nothing of one in writing. */
export function minutesDue(state: MeetingState, now: string, holidays: ReadonlySet<string>): MinutesDue[] {
  const { closedAt, stage, conduct, clocks, records, minutes } = state;
  if (closedAt === null || stage !== 'closed' || conduct === 'written') return [];
  const { headlineWorkingDays, minutesWorkingDays } = clocks?.minutes ?? MINUTES_RULE;
  const today = ukCalendarDate(now);
  const due = (what: MinutesDue['what'], workingDays: number): MinutesDue => {
    const on = addWorkingDays(ukCalendarDate(closedAt), workingDays, holidays);
    return { what, on, late: today > on };
  };
  const hasHeadlines = records.some(({ kind, struck }) => kind === 'headline' && !struck);
  return [
    ...(hasHeadlines ? [] : [due('headlines', headlineWorkingDays)]),
    ...(minutes.versions.length > 0 ? [] : [due('minutes', minutesWorkingDays)]),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
}

/** "Draft minutes due by the end of Wednesday 5 January 2022 (UK time)". */
export function sayMinutesDue({ what, on, late }: MinutesDue): string {
  const thing = what === 'headlines' ? 'Headlines' : 'Draft minutes';
  return `${thing} ${late ? 'overdue since' : 'due by'} the end of ${ukDate(`${on}T12:00:00.000Z`)} (UK time)`;
}
