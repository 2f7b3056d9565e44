/** Acts about what was written before: another date for it, a mistake struck, a vote that everybody may read now. */
import { ukCalendarDate } from '../calendar/uk-time.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { checkNote } from './check-modification.js';
import { type Deciders, type Decision, entryFor, happened, type Situation } from './decided.js';
import type { Life, LifeEvent } from './life.js';
import type { ModificationCommandData } from './modification-command.js';
import type { ModificationEntryType } from './modification-entry.js';
import { closedVote } from './what-follows.js';

/** The entry that another is about. */
function eventOf(life: Life, of: number): Result<LifeEvent> {
  const event = life.events.find(({ no, gone }) => no === of && gone === null);
  if (event !== undefined) return accept(event);
  return refuse(
    'missing',
    'no-such-event',
    'There is no such event in its life. Look at the list again.',
    'of',
  );
}

/** Nothing stands on these: they go at any time, and their dates need not follow each other. */
export const STANDS_ALONE: readonly ModificationEntryType[] = [
  'modification.step-taken',
  'modification.described',
  'modification.path-set',
  'modification.date-set',
  'modification.deferred',
];

function strike({ of, note }: ModificationCommandData['modification.strike'], { life }: Situation): Decision {
  const event = eventOf(life, of);
  if (!event.ok) return event;
  const why = checkNote(note);
  if (!why.ok) return why;
  const { entry, moves } = event.value;
  const last = life.events.findLast((one) => one.moves && !STANDS_ALONE.includes(one.entry.type));
  const stands = moves && !STANDS_ALONE.includes(entry.type) && last?.no !== of;
  if (entry.type === 'modification.raised' || stands) {
    const sentence = 'Something stands on this event. Strike what followed from it first, the latest before.';
    return refuse('conflict', 'event-stands', sentence, 'of');
  }
  return entryFor('modification.struck', { of, note: why.value }, entry.audience);
}

function publish(
  command: ModificationCommandData['modification.publish-vote'],
  { life, now }: Situation,
): Decision {
  const voted = life.events.find(({ no }) => no === closedVote(life))?.entry;
  if (voted?.type !== 'modification.voted') throw new Error('a vote that is closed to some is no vote');
  return entryFor('modification.voted', {
    ...voted.data,
    note: command.note === '' ? voted.data.note : command.note,
    publishedOn: command.on ?? ukCalendarDate(now),
  });
}

export const correctionDeciders = {
  'modification.add-date': ({ of, ...command }, { life }) => {
    const event = eventOf(life, of);
    if (!event.ok) return event;
    return entryFor('modification.date-added', { ...happened(command), of }, event.value.entry.audience);
  },
  'modification.strike': strike,
  'modification.publish-vote': publish,
} satisfies Partial<Deciders>;
