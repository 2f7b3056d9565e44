/** Decides what a command writes into the journal of a modification, or why not. Pure: the time comes with the context. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../calendar/bank-holidays-england-wales.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { checkDated, checkDescription, checkTimetable, checkWords } from './check-modification.js';
import { numberBy } from './code-rules.js';
import { correctionDeciders, STANDS_ALONE } from './decide-corrections.js';
import { followDeciders } from './decide-followed.js';
import {
  type Deciders,
  type Decision,
  entryFor,
  happened,
  type ModificationContext,
  plain,
  reasoned,
  type Situation,
} from './decided.js';
import { firstDayOf, isEarlier, sayEventDate } from './event-date.js';
import { happenedOf, type Life, numberOf, serialOf } from './life.js';
import { lifeOf, momentOf } from './life-of.js';
import type {
  ModificationActType,
  ModificationCommand,
  ModificationCommandData,
} from './modification-command.js';
import type { NewModificationEntry } from './modification-entry.js';
import { foldModification, type ModificationState } from './modification-state.js';
import { whyNot } from './what-follows.js';

function raise(
  { serial, number, description, code, on, source, note }: ModificationCommandData['modification.raise'],
  state: ModificationState,
): Decision {
  if (state.no > 0) {
    const sentence = `The number ${number} is taken. Leave the number empty to get the next one.`;
    return refuse('conflict', 'number-taken', sentence, 'number');
  }
  const described = checkDescription(description);
  if (!described.ok) return described;
  if (serialOf(number) !== serial) throw new Error('a number and its digits differ');
  return entryFor('modification.raised', {
    ...{ on, source, note, serial, number, bodyId: code.bodyId, description: described.value },
    isDraft: number.startsWith(code.draftNumbers.replaceAll('#', '')),
  });
}

function setDate(
  { date, release, isAuthorised, ...command }: ModificationCommandData['modification.set-date'],
  { life }: Situation,
): Decision {
  const words = checkWords(release, 'release');
  if (!words.ok) return words;
  if (date === null && words.value === '') {
    const sentence = 'Give the day, or the release that it is meant for.';
    return refuse('invalid', 'date-or-release', sentence, 'date');
  }
  const { stage, implementation, path, vote } = life;
  if (stage === 'approved' && implementation !== null && implementation.date !== date && !isAuthorised) {
    const sentence = `${numberOf(life)} is approved for ${sayEventDate(implementation.date)}. Another day needs a decision of the Authority: enter it as the source, and say that it decided.`;
    return refuse('conflict', 'authority-needed', sentence, 'isAuthorised');
  }
  const days = path?.boardVote === 'decision' ? path.implementationWorkingDays : null;
  if (
    days !== null &&
    date !== null &&
    vote?.on !== null &&
    vote?.on !== undefined &&
    vote.verdict === 'approve'
  ) {
    const first = addWorkingDays(firstDayOf(vote.on), days, BANK_HOLIDAYS_ENGLAND_WALES);
    if (isEarlier(date, first)) {
      const sentence = `It takes effect ${String(days)} working days after the vote or later: from ${sayEventDate(first)} on.`;
      return refuse('invalid', 'too-early', sentence, 'date');
    }
  }
  return entryFor('modification.date-set', { ...happened(command), date, release: words.value });
}

const deciders: Deciders = {
  'modification.describe': ({ description, ...command }) => {
    const described = checkDescription(description);
    if (!described.ok) return described;
    return entryFor('modification.described', { ...happened(command), description: described.value });
  },
  'modification.convert': ({ code, ...command }, { life }) => {
    const number = numberBy(code.proposalNumbers, life.serial);
    return entryFor('modification.converted', { ...happened(command), number });
  },
  'modification.set-path': ({ code, pathNumber, timetable, ...command }) => {
    const path = code.paths.find(({ number }) => number === pathNumber);
    if (path === undefined) {
      const sentence = `The code has no path ${String(pathNumber)}. Choose one of its paths.`;
      return refuse('invalid', 'path-unknown', sentence, 'pathNumber');
    }
    const planned = checkTimetable(timetable);
    if (!planned.ok) return planned;
    return entryFor('modification.path-set', { ...happened(command), path, timetable: planned.value });
  },
  'modification.take-step': ({ step, title, file, ...command }) => {
    const words = checkWords(title, 'title');
    if (!words.ok) return words;
    const taken = { ...happened(command), step, title: words.value };
    return entryFor('modification.step-taken', file ? { ...taken, file } : taken);
  },
  'modification.begin-refinement': plain('modification.refinement-begun'),
  'modification.begin-report': plain('modification.report-begun'),
  'modification.submit': plain('modification.submitted'),
  'modification.record-vote': ({ verdict, publishedOn, ...command }) =>
    entryFor('modification.voted', { ...happened(command), verdict, publishedOn: publishedOn ?? command.on }),
  'modification.refer': reasoned('modification.referred'),
  'modification.refuse-referral': plain('modification.referral-refused'),
  'modification.decide': ({ verdict, by, ...command }) => {
    const who = checkWords(by, 'by');
    if (!who.ok) return who;
    return entryFor('modification.decided', {
      ...{ ...happened(command), verdict, by: who.value === '' ? 'The Authority' : who.value },
    });
  },
  'modification.set-date': setDate,
  'modification.implement': ({ release, ...command }) => {
    const words = checkWords(release, 'release');
    return words.ok
      ? entryFor('modification.implemented', { ...happened(command), release: words.value })
      : words;
  },
  'modification.hold': reasoned('modification.held'),
  'modification.resume': plain('modification.resumed'),
  'modification.direct': ({ effect, by, power, ...command }, { life }) => {
    const isSuspended = life.side === 'suspended';
    if (effect !== 'cancel' && isSuspended !== (effect === 'lift')) {
      const sentence = isSuspended
        ? `${numberOf(life)} is suspended already.`
        : `${numberOf(life)} is not suspended, so nothing is to be lifted.`;
      return refuse('conflict', 'no-such-direction', sentence, 'effect');
    }
    const who = checkWords(by, 'by');
    if (!who.ok) return who;
    const clause = checkWords(power, 'power');
    if (!clause.ok) return clause;
    const named = who.value === '' ? 'The Secretary of State' : who.value;
    return entryFor('modification.directed', {
      ...happened(command),
      effect,
      by: named,
      power: clause.value,
    });
  },
  'modification.withdraw': reasoned('modification.withdrawn'),
  ...correctionDeciders,
  ...followDeciders,
};

/** Acts whose dates need not follow each other. */
const ANY_ORDER: readonly ModificationActType[] = [
  ...['modification.describe', 'modification.set-path', 'modification.take-step', 'modification.set-date'],
  ...['modification.publish-vote', 'modification.add-date', 'modification.strike'],
] as readonly ModificationActType[];

/** Not before what it follows. */
function checkOrder(act: ModificationActType, on: string | null, { events }: Life): Result<null> {
  if (on === null || ANY_ORDER.includes(act)) return accept(null);
  const last = events.findLast(({ moves, entry }) => moves && !STANDS_ALONE.includes(entry.type));
  const before = last === undefined ? null : (happenedOf(last.entry)?.on ?? null);
  if (before === null || !isEarlier(on, before)) return accept(null);
  const sentence = `What it follows was on ${sayEventDate(before)}. Give that day or a later one, or strike what is wrong first.`;
  return refuse('invalid', 'out-of-order', sentence, 'on');
}

/** Each by the date of its own event; one refused, all is. */
function writeDown(
  { acts }: ModificationCommandData['modification.write-down'],
  state: ModificationState,
  context: ModificationContext,
): Decision {
  let held = state;
  const written: NewModificationEntry[] = [];
  for (const act of acts) {
    const decided = decideModification(held, act, context);
    if (!decided.ok) return decided;
    written.push(...decided.value);
    const stamped = decided.value.map((entry, at) => ({
      ...{ ...entry, no: held.no + at + 1, at: context.now, by: null },
    }));
    held = foldModification(held, stamped);
  }
  return accept(written);
}

type Told = Exclude<ModificationCommand, { type: 'modification.raise' | 'modification.write-down' }>;

function decide(command: Told, situation: Situation): Decision {
  const decider = deciders[command.type] as (command: Told, situation: Situation) => Decision;
  return decider(command, situation);
}

/** What a meeting has declared stands, at whatever stage it comes. */
function isFollowed({ type }: Told): boolean {
  return type in followDeciders;
}

function judge(command: Told, state: ModificationState, { now }: ModificationContext): Decision {
  if (state.no === 0) {
    return refuse('missing', 'modification-unknown', 'The register holds no such modification.', 'number');
  }
  const on = command.type === 'modification.strike' ? null : command.on;
  const life = lifeOf(state.entries, momentOf(on, now));
  const situation: Situation = { state, life, now };
  if (isFollowed(command)) return decide(command, situation);
  const act = command.type as ModificationActType;
  const why = whyNot(act, life);
  if (why !== null) return refuse('conflict', 'does-not-follow', why);
  const order = checkOrder(act, on, life);
  return order.ok ? decide(command, situation) : order;
}

export function decideModification(
  state: ModificationState,
  command: ModificationCommand,
  context: ModificationContext,
): Decision {
  if (command.type === 'modification.write-down') return writeDown(command, state, context);
  if (command.type === 'modification.strike') return judge(command, state, context);
  const dated = checkDated(command, context.now);
  if (!dated.ok) return dated;
  return command.type === 'modification.raise' ? raise(command, state) : judge(command, state, context);
}
