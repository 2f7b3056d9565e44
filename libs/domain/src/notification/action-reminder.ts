/** When the owner of an action is reminded: some working days before it is due, and once when it is overdue; always in the morning of London. */
import { addDays } from '../calendar/calendar-date.js';
import { ukInstant } from '../calendar/uk-time.js';
import { addWorkingDays } from '../calendar/working-days.js';

export const ACTION_REMINDERS = ['coming', 'overdue'] as const;
export type ActionReminder = (typeof ACTION_REMINDERS)[number];

const MORNING = '09:00';
/** What came into the register much later is old news. */
const OVERDUE_TOLD_DAYS = 28;

export interface ActionClock {
  /** ISO UTC. */
  readonly now: string;
  /** How many working days before the day the body reminds. */
  readonly workingDays: number;
  readonly holidays: ReadonlySet<string>;
}

/** Which reminder of an open action due on the day is to go out now; null before the first, and long after the last. */
export function actionReminder(
  due: string,
  { now, workingDays, holidays }: ActionClock,
): ActionReminder | null {
  const instant = new Date(now).toISOString();
  if (instant >= ukInstant(addDays(due, OVERDUE_TOLD_DAYS + 1), MORNING)) return null;
  if (instant >= ukInstant(addDays(due, 1), MORNING)) return 'overdue';
  return instant >= ukInstant(addWorkingDays(due, -workingDays, holidays), MORNING) ? 'coming' : null;
}
