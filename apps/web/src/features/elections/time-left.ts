/** How long something is still open, as people say it. */
import { plural } from '../../ui/format.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 days left", "3 hours left", "12 minutes left"; null when it is over. */
export function sayTimeLeft(until: string, now: number): string | null {
  const left = Date.parse(until) - now;
  if (left <= 0) return null;
  if (left >= day) return `${plural(Math.floor(left / day), 'day', 'days')} left`;
  if (left >= hour) return `${plural(Math.floor(left / hour), 'hour', 'hours')} left`;
  if (left >= minute) return `${plural(Math.floor(left / minute), 'minute', 'minutes')} left`;
  return 'Less than a minute left';
}
