/** Notes, decisions, actions, headlines and objections to votes: written on an item or on the meeting, corrected or struck, never erased. */
import { dayNumber } from '../../calendar/calendar-date.js';
import { ukCalendarDate } from '../../calendar/uk-time.js';
import { asSentence } from '../../value/as-sentence.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { recordAudience } from '../audiences.js';
import { checkReason, checkText } from '../check-text.js';
import { type Deciders, type Decision, type Situation, write } from '../decided.js';
import { findItemOrNone, findRecord } from '../find.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { AgendaItemNow, MeetingState } from '../meeting-state.js';
import { personNamed } from '../attendance/person-named.js';
import {
  actionStatus,
  type ActionTerms,
  type GivenTerms,
  type MeetingRecord,
  type RecordKind,
} from './record.js';
import { itemOf } from '../select.js';

/** Most characters of each kind; a headline must fit on the room screen. */
const LIMITS: Readonly<Record<RecordKind, number>> = {
  note: 4000,
  decision: 2000,
  action: 2000,
  headline: 300,
  objection: 2000,
};

/** "61/01" in a numbered meeting, "CB-2021-12-22/01" in one outside the series; a struck action keeps its number. */
function nextActionNumber({ number, bodyCode, startsAt, records }: MeetingState): string {
  const series = number === null ? `${bodyCode}-${ukCalendarDate(startsAt)}` : String(number);
  const count = records.filter((record) => record.kind === 'action').length + 1;
  return `${series}/${String(count).padStart(2, '0')}`;
}

/** `within` is the field of the command that holds the two, '' for the command itself. */
function checkTerms(
  { roster }: MeetingState,
  { owner, due }: ActionTerms,
  within: '' | 'action.',
): Result<GivenTerms> {
  const who = checkText(owner, `${within}owner`, 120);
  if (!who.ok) return who;
  const when = checkDue(due, `${within}due`);
  if (!when.ok) return when;
  const person = roster === null ? null : personNamed(roster, who.value);
  return accept({
    owner: who.value,
    due: when.value,
    ...(person === null ? {} : { ownerId: person.personId }),
  });
}

function checkDue(due: string | null, field: string): Result<string | null> {
  if (due === null) return accept(null);
  try {
    dayNumber(due);
    return accept(due);
  } catch {
    return refuse('invalid', 'not-a-date', `${due} is not a date. Give it as year-month-day.`, field);
  }
}

function writeRecord(
  { state, context }: Situation,
  kind: RecordKind,
  itemId: string | null,
  written: string,
  action: MeetingRecord['action'],
): Decision {
  const item = findItemOrNone(state, itemId);
  if (!item.ok) return item;
  const text = checkText(written, 'text', LIMITS[kind]);
  if (!text.ok) return text;
  const data = { recordId: context.newId(), kind, itemId, text: text.value, action };
  return write({ type: 'record.written', audience: recordAudience(kind, item.value), data });
}

function checkPublishable(item: AgendaItemNow | null): Result<null> {
  if (item?.classification !== 'RED') return accept(null);
  const sentence =
    'This item is RED: nothing of it is published. Publish a headline without an item if one is needed.';
  return refuse('forbidden', 'classified', sentence, 'itemId');
}

/** Raised at the meeting at which the vote is taken, and ruled on by the Chair, whose ruling is final. */
function writeObjection(
  { itemId, by, text, ruling }: MeetingCommandData['objection.write'],
  situation: Situation,
): Decision {
  const { state } = situation;
  if (!state.votes.some((vote) => vote.itemId === itemId && vote.stage !== 'prepared')) {
    const sentence = 'No vote was opened on this item. An objection is to a vote: write a note otherwise.';
    return refuse('conflict', 'no-vote-here', sentence, 'itemId');
  }
  const who = checkText(by, 'by', 120);
  if (!who.ok) return who;
  const ruled = checkText(ruling, 'ruling', 500);
  if (!ruled.ok) return ruled;
  const why = checkText(text, 'text', 1000);
  if (!why.ok) return why;
  const said = `${who.value}: ${asSentence(why.value)} The Chair ruled: ${asSentence(ruled.value)}`;
  return writeRecord(situation, 'objection', itemId, said, null);
}

/** The record, while it still stands. */
function findStanding(state: MeetingState, recordId: string): Result<MeetingRecord> {
  const record = findRecord(state, recordId);
  if (!record.ok || !record.value.struck) return record;
  return refuse(
    'conflict',
    'record-struck',
    'This was struck from the record. Write a new one instead.',
    'recordId',
  );
}

/** Owner and due date as they go into the correction; nothing where they are left as they are. */
function correctedTerms(
  record: MeetingRecord,
  asked: ActionTerms | null,
  state: MeetingState,
): Result<{ readonly action?: GivenTerms }> {
  if (asked === null) return accept({});
  if (record.action === null) {
    const sentence = `Only an action has an owner and a due date; this is a ${record.kind}.`;
    return refuse('invalid', 'not-an-action', sentence, 'action');
  }
  const terms = checkTerms(state, asked, 'action.');
  return terms.ok ? accept({ action: terms.value }) : terms;
}

export const recordDeciders = {
  'note.write': ({ itemId, text }, situation) => writeRecord(situation, 'note', itemId, text, null),
  'decision.write': ({ itemId, text }, situation) => writeRecord(situation, 'decision', itemId, text, null),
  'objection.write': writeObjection,
  'action.give': ({ itemId, text, owner, due }, situation) => {
    const terms = checkTerms(situation.state, { owner, due }, '');
    if (!terms.ok) return terms;
    const action = { number: nextActionNumber(situation.state), ...terms.value };
    return writeRecord(situation, 'action', itemId, text, action);
  },
  'headline.publish': ({ itemId, text }, situation) => {
    const publishable = checkPublishable(itemOf(situation.state, itemId));
    return publishable.ok ? writeRecord(situation, 'headline', itemId, text, null) : publishable;
  },
  'record.correct': ({ recordId, text, action, reason }, { state }) => {
    const record = findStanding(state, recordId);
    if (!record.ok) return record;
    const { kind, audience } = record.value;
    const corrected = checkText(text, 'text', LIMITS[kind]);
    if (!corrected.ok) return corrected;
    const terms = correctedTerms(record.value, action, state);
    if (!terms.ok) return terms;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const data = { recordId, text: corrected.value, ...terms.value, reason: why.value };
    return write({ type: 'record.corrected', audience, data });
  },
  'action.report': ({ recordId, status, note }, { state }) => {
    const record = findStanding(state, recordId);
    if (!record.ok) return record;
    const { kind, audience } = record.value;
    if (kind !== 'action') {
      const sentence = `Only an action is done or dropped; this is a ${kind}.`;
      return refuse('invalid', 'not-an-action', sentence, 'recordId');
    }
    if (actionStatus(record.value) === status) {
      const sentence = `This action is ${status} already. Look at the register again.`;
      return refuse('conflict', 'same-status', sentence, 'status');
    }
    const said = checkText(note, 'note', 500);
    if (!said.ok) return said;
    return write({ type: 'record.reported', audience, data: { recordId, status, note: said.value } });
  },
  'record.strike': ({ recordId, reason }, { state }) => {
    const record = findStanding(state, recordId);
    if (!record.ok) return record;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const { audience } = record.value;
    const data = { recordId, reason: why.value };
    return write({ type: 'record.struck', audience, data });
  },
} satisfies Partial<Deciders>;
