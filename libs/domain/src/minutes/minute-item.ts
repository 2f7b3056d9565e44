/** What happened on an item, in the minutes: interests, votes, notes, decisions, actions, headlines, deferral. */
import { ukDate, ukTime } from '../calendar/uk-time.js';
import type { MeetingState } from '../meeting/meeting-state.js';
import type { MeetingRecord } from '../meeting/records/record.js';
import { itemOf } from '../meeting/select.js';
import { voteSubject } from '../meeting/votes/vote-subject.js';
import { sayList } from '../value/plain-english.js';
import { asSentence } from '../value/as-sentence.js';
import {
  type Gathering,
  type Minute,
  type MinuteWriter,
  type Moment,
  gatheredMinute,
  minute,
} from './minute.js';
import { recordedVote } from './recorded-votes.js';
import { seatLabel } from './say-attendance.js';
import { sayVote } from './say-vote.js';

function sayRecord({ kind, text, at, action }: MeetingRecord): string {
  switch (kind) {
    case 'note':
      return asSentence(text);
    case 'decision':
      return `Decision: ${asSentence(text)}`;
    case 'action': {
      const due = action?.due ?? null;
      const by = due === null ? '' : `, due ${ukDate(due)}`;
      return `Action ${action?.number ?? ''}: ${asSentence(text)} Owner: ${action?.owner ?? ''}${by}.`;
    }
    case 'objection':
      return `Objection to the vote by ${asSentence(text)}`;
    case 'headline':
      return `Headline published at ${ukTime(at)}: ${asSentence(text)}`;
  }
}

/** The record as it stands at the end: the corrected text, and nothing when it was struck. */
function minuteRecord(recordId: string, { final, entryNos }: Moment): Minute[] {
  const record = final.records.find((one) => one.recordId === recordId);
  if (record === undefined || record.struck) return [];
  return [minute(record.kind, sayRecord(record), entryNos.get(recordId) ?? [], record.itemId)];
}

/** One paragraph for the whole vote, written where the reader first hears of it. */
function minuteVote(voteId: string, no: number, { final, entryNos }: Moment): Minute[] {
  const nos = entryNos.get(voteId) ?? [];
  const vote = final.votes.find((one) => one.voteId === voteId);
  if (vote === undefined || nos[0] !== no) return [];
  const subject = voteSubject(vote, itemOf(final, vote.itemId));
  return [minute('vote', sayVote(vote, final, subject), nos, vote.itemId)];
}

function seatAt(state: MeetingState, voteId: string, place: number | undefined): string {
  const vote = state.votes.find((one) => one.voteId === voteId);
  return vote?.roll[place ?? -1]?.label ?? 'a seat';
}

function interest(seat: string, text: string): Gathering {
  return {
    key: `interest: ${text}`,
    within: 'next',
    named: [{ name: seat, note: text }],
    say: (named) =>
      asSentence(
        `${sayList(named.map(({ name }) => name))} declared an interest and withdrew from the vote on this item: ${text}`,
      ),
  };
}

function itemIdOf(state: MeetingState, voteId: string): string | null {
  return state.votes.find((vote) => vote.voteId === voteId)?.itemId ?? null;
}

/** Interests, votes and records, and items that were deferred or taken off. */
export const minuteItem: MinuteWriter = (entry, moment) => {
  const { no } = entry;
  switch (entry.type) {
    case 'interest.declared': {
      const { itemId, seatId, text } = entry.data;
      return [gatheredMinute('interest', interest(seatLabel(moment.after, seatId), text), no, itemId)];
    }
    case 'interest.withdrawn': {
      const { itemId, seatId, reason } = entry.data;
      const said = `${seatLabel(moment.after, seatId)} withdrew its interest in this item: ${reason}`;
      return [minute('interest', asSentence(said), [no], itemId)];
    }
    case 'secret-vote.prepared':
    case 'vote.opened':
    case 'vote.closed':
    case 'vote.casting-vote-given':
    case 'vote.lot-drawn':
    case 'vote.declared':
    case 'vote.annulled':
      return minuteVote(entry.data.voteId, no, moment);
    case 'ballot.cast': {
      const { voteId, places, recordedBecause, proxyId } = entry.data;
      if (recordedBecause === undefined) return [];
      const seat = seatAt(moment.after, voteId, places[0]);
      return [
        gatheredMinute(
          'vote',
          recordedVote(voteId, proxyId === undefined ? seat : `${seat} by proxy`, recordedBecause),
          no,
          itemIdOf(moment.after, voteId),
        ),
      ];
    }
    case 'record.written':
      return minuteRecord(entry.data.recordId, moment);
    case 'item.deferred':
      return [
        minute('meeting', asSentence(`The item was deferred: ${entry.data.reason}`), [no], entry.data.itemId),
      ];
    case 'item.removed': {
      const item = itemOf(moment.before, entry.data.itemId);
      if (item === null || moment.before.stage === 'planned') return [];
      return [
        minute(
          'meeting',
          asSentence(`The late item “${item.title}” was taken off the agenda: ${entry.data.reason}`),
          [no],
        ),
      ];
    }
    default:
      return [];
  }
};
