/** Whether an election can be called as asked: its dates in their order, its seats and requirements each once. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../calendar/bank-holidays-england-wales.js';
import { dateWarnings } from '../calendar/due-day.js';
import { ukCalendarDate, ukDate, ukInstant } from '../calendar/uk-time.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { checkText } from '../meeting/check-text.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import type { ConstituencyAsked, ElectionCommandData } from './election-command.js';
import type { ElectionConstituency, NomineeRequirement } from './election-state.js';
import { termOf } from './terms.js';

type Call = ElectionCommandData['election.call'];

const CLOSES = '17:00';
const LONGEST_WINDOW = 60;
/** What a nominee confirms where the constituency asks for a sub-type. */
export const SUB_TYPE = 'sub-type';

export interface Timetable {
  readonly nominationsCloseAt: string;
  readonly ballotOpensOn: string;
  /** The last day of a ballot that opens on its day; 17:00 in London. */
  readonly ballotClosesOn: string;
}

/** The last day of a ballot that opens on this day, which is not counted. */
export function ballotCloseDay(opensOn: string, workingDays: number): string {
  return addWorkingDays(opensOn, workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
}

function isWindow(workingDays: number): boolean {
  return Number.isSafeInteger(workingDays) && workingDays >= 1 && workingDays <= LONGEST_WINDOW;
}

/** The days of the election as they follow from the call, when each comes after the one before. */
export function timetableOf(call: Call, now: string): Result<Timetable> {
  const { nominations, ballotOpensOn, ballotWorkingDays } = call;
  const days = `Give 1 to ${String(LONGEST_WINDOW)} working days.`;
  if ('workingDays' in nominations && !isWindow(nominations.workingDays))
    return refuse('invalid', 'not-a-window', days, 'nominations.workingDays');
  if (!isWindow(ballotWorkingDays)) return refuse('invalid', 'not-a-window', days, 'ballotWorkingDays');
  const closesOn =
    'closesOn' in nominations
      ? nominations.closesOn
      : addWorkingDays(ukCalendarDate(now), nominations.workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
  const nominationsCloseAt = ukInstant(closesOn, CLOSES);
  if (nominationsCloseAt <= now) {
    const sentence = `Nominations cannot close at 17:00 UK time on ${ukDate(closesOn)}, which is over. Give a later day.`;
    return refuse('invalid', 'closes-in-the-past', sentence, 'nominations.closesOn');
  }
  if (ballotOpensOn <= closesOn) {
    const sentence = `Nominations close on ${ukDate(closesOn)}: the ballot opens on a later day.`;
    return refuse('invalid', 'ballot-before-close', sentence, 'ballotOpensOn');
  }
  return accept({
    ...{ nominationsCloseAt, ballotOpensOn },
    ballotClosesOn: ballotCloseDay(ballotOpensOn, ballotWorkingDays),
  });
}

/** What the officer should know of the days: weekends and bank holidays, as warnings. */
export function timetableWarnings({
  nominationsCloseAt,
  ballotOpensOn,
}: Pick<Timetable, 'nominationsCloseAt' | 'ballotOpensOn'>): string[] {
  const days = [ukCalendarDate(nominationsCloseAt), ballotOpensOn];
  return days.flatMap((day) => dateWarnings(day, BANK_HOLIDAYS_ENGLAND_WALES));
}

/** The constituency with the terms of its seats, which begin once it is known who is elected. */
function constituencyOf(
  asked: ConstituencyAsked,
  at: number,
  { nominationsCloseAt, ballotClosesOn }: Timetable,
): Result<ElectionConstituency> {
  const field = `constituencies.${String(at)}`;
  const name = checkText(asked.name, `${field}.name`, 120);
  if (!name.ok) return name;
  if (asked.seats.length === 0)
    return refuse('invalid', 'no-seats', 'Name the seats that are up here.', `${field}.seats`);
  if (asked.way === 'ballot' && asked.categoryIds.length === 0) {
    const sentence = 'Name the party categories that nominate and vote here.';
    return refuse('invalid', 'no-categories', sentence, `${field}.categoryIds`);
  }
  const known = asked.way === 'ballot' ? ballotClosesOn : ukCalendarDate(nominationsCloseAt);
  const seats = [];
  for (const [index, { term: rule, currentUntil, ...seat }] of asked.seats.entries()) {
    const seatField = `${field}.seats.${String(index)}.term`;
    const term = termOf(rule, { index, of: asked.seats.length, currentUntil });
    if (term === null) {
      const sentence = `The term in ${seat.label} has no end, so there is no rest of it. Give the days.`;
      return refuse('invalid', 'no-rest-of-term', sentence, seatField);
    }
    if (term.termUntil < term.termFrom) {
      const sentence = 'The term ends before it begins. Correct one of the dates.';
      return refuse('invalid', 'term-reversed', sentence, seatField);
    }
    if (term.termFrom <= known) {
      const sentence = `Who is elected may not be known before the end of ${ukDate(known)}: begin the term on a later day.`;
      return refuse('invalid', 'term-before-result', sentence, seatField);
    }
    seats.push({ ...seat, ...term });
  }
  return accept({ ...asked, name: name.value, seats });
}

function isTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

/** The constituencies, each seat of the body up once. */
export function constituenciesOf(call: Call, timetable: Timetable): Result<ElectionConstituency[]> {
  const field = 'constituencies';
  if (call.constituencies.length === 0)
    return refuse('invalid', 'no-constituencies', 'Name the constituencies whose seats are up.', field);
  if (isTwice(call.constituencies.map(({ constituencyId }) => constituencyId)))
    return refuse('invalid', 'constituency-twice', 'Two constituencies have the same id.', field);
  const labels = call.constituencies.flatMap(({ seats }) => seats);
  if (isTwice(labels.map(({ seatId }) => seatId)))
    return refuse('invalid', 'seat-twice', 'A seat is up twice. Name each once.', field);
  const made: ElectionConstituency[] = [];
  for (const [at, asked] of call.constituencies.entries()) {
    const one = constituencyOf(asked, at, timetable);
    if (!one.ok) return one;
    made.push(one.value);
  }
  return accept(made);
}

/** The requirements, each with an id of its own and a sentence. */
export function requirementsOf({ requirements }: Call): Result<NomineeRequirement[]> {
  const ids = requirements.map(({ id }) => id);
  if (isTwice([...ids, SUB_TYPE])) {
    const sentence = `Give each requirement an id of its own; “${SUB_TYPE}” is taken.`;
    return refuse('invalid', 'requirement-twice', sentence, 'requirements');
  }
  const made: NomineeRequirement[] = [];
  for (const [at, { id, sentence }] of requirements.entries()) {
    const text = checkText(sentence, `requirements.${String(at)}.sentence`, 300);
    if (!text.ok) return text;
    made.push({ id, sentence: text.value });
  }
  return accept(made);
}
