/** Every migration in the order it runs. */
import { Journal1700000000000 } from './1700000000000-journal.js';
import { Meetings1700000005000 } from './1700000005000-meetings.js';
import { Publications1700000006000 } from './1700000006000-publications.js';

export const MIGRATIONS = [Journal1700000000000, Meetings1700000005000, Publications1700000006000];
