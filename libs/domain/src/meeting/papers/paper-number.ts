/** How the papers of a body are numbered: a pattern that is data, such as `{code}_{meeting}_{day}{month}_{paper}`. */
import { ukCalendarDate } from '../../calendar/uk-time.js';
import { type Result, accept, refuse } from '../../value/refusal.js';

/** "SECP_99_1712_01": the Panel's 99th meeting on 17 December, its first paper. */
export const PAPER_NUMBERS = '{code}_{meeting}_{day}{month}_{paper}';

const MARKS = ['code', 'meeting', 'day', 'month', 'year', 'paper'] as const;
const PATTERN = new RegExp(`^(?:[A-Za-z0-9_./ -]|\\{(?:${MARKS.join('|')})\\})+$`);
const LONGEST = 60;

const SAY_MARKS = MARKS.map((mark) => `{${mark}}`).join(', ');
export const SAY_PAPER_NUMBERS = `Write the number of a paper in at most ${LONGEST} letters, digits, spaces and . / _ -, with {paper} in it; these are filled in: ${SAY_MARKS}.`;

/** The pattern when papers can be numbered by it, or what is wrong with it. */
export function checkPaperNumbers(pattern: string): Result<string> {
  if (pattern.length <= LONGEST && PATTERN.test(pattern) && pattern.includes('{paper}'))
    return accept(pattern);
  return refuse('invalid', 'not-paper-numbers', SAY_PAPER_NUMBERS, 'paperNumbers');
}

export interface NumberedMeeting {
  readonly bodyCode: string;
  /** Null for a meeting outside the series. */
  readonly number: number | null;
  /** ISO UTC; its day is the day in London. */
  readonly startsAt: string;
}

/** The number of the meeting's nth paper, from 1. A meeting without a number is said as EX. */
export function paperNumber(pattern: string, meeting: NumberedMeeting, nth: number): string {
  const [year = '', month = '', day = ''] = ukCalendarDate(meeting.startsAt).split('-');
  const values: Readonly<Record<(typeof MARKS)[number], string>> = {
    code: meeting.bodyCode,
    meeting: meeting.number === null ? 'EX' : String(meeting.number),
    ...{ day, month, year },
    paper: String(nth).padStart(2, '0'),
  };
  return MARKS.reduce((text, mark) => text.replaceAll(`{${mark}}`, values[mark]), pattern);
}
