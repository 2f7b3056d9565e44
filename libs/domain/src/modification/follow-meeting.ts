/** What a meeting of the board sets off for the modification of an item: its vote is declared or annulled, or the item deferred. */
import { ukCalendarDate } from '../calendar/uk-time.js';
import type { Verdict } from '../counting/outcome.js';
import { asTaken } from '../meeting/held.js';
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import type { AgendaItem, MeetingState } from '../meeting/meeting-state.js';
import { itemOf } from '../meeting/select.js';
import { sayVerdict } from '../vote/say-outcome.js';
import { MOST_WORDS } from './check-modification.js';
import type { ModificationCommand } from './modification-command.js';
import type { BoardVerdict } from './modification-entry.js';

/** The entries of a meeting that a modification follows. */
export const FOLLOWED_ENTRIES = ['vote.declared', 'vote.annulment-confirmed', 'item.deferred'] as const;

type Followed = Extract<MeetingEntry, { type: (typeof FOLLOWED_ENTRIES)[number] }>;

export interface MeetingFollowed {
  /** Of the modification, as the item has it. */
  readonly number: string;
  readonly command: ModificationCommand;
}

/** The status quo stands where nothing is approved; without a quorum nothing is decided. */
const VERDICTS: Readonly<Record<Verdict, BoardVerdict>> = {
  approved: 'approve',
  rejected: 'reject',
  'not-approved': 'reject',
  'sent-back': 'send-back',
  inquorate: 'none',
};

function isFollowed(entry: MeetingEntry): entry is Followed {
  return (FOLLOWED_ENTRIES as readonly string[]).includes(entry.type);
}

function itemAt(state: MeetingState, { type, data }: Followed): AgendaItem | null {
  if (type === 'item.deferred') return itemOf(state, data.itemId);
  const vote = state.votes.find(({ voteId }) => voteId === data.voteId);
  return itemOf(state, vote?.itemId ?? null);
}

/** MOD-7 and MOD-9: null where the entry decides nothing of a modification, such as a straw poll, an election, or an end before anything was declared. */
export function followMeeting(state: MeetingState, entry: MeetingEntry): MeetingFollowed | null {
  if (!isFollowed(entry)) return null;
  const item = itemAt(state, entry);
  if (item === null || item.modification === null) return null;
  const command = commandOf(state, item, entry);
  return command && { number: item.modification, command };
}

function commandOf(state: MeetingState, item: AgendaItem, entry: Followed): ModificationCommand | null {
  const { audience } = entry;
  const on = ukCalendarDate(asTaken(entry).at);
  const source = (voteId: string | null, text: string) => ({
    ...{ text: text.slice(0, MOST_WORDS), dated: on, url: null },
    meeting: { meetingId: state.meetingId, itemId: item.itemId, voteId, entryNo: entry.no },
  });
  if (entry.type === 'item.deferred') {
    const { reason } = entry.data;
    return { type: 'deferral.follow', on, source: source(null, state.title), note: reason, audience };
  }
  const { voteId } = entry.data;
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote?.outcome?.kind !== 'motion' || !vote.outcome.binding || vote.declaredAt === null) return null;
  const told = source(voteId, `${state.title}: ${vote.question}`);
  if (entry.type === 'vote.annulment-confirmed') {
    const note = vote.annulment?.reason ?? '';
    return { type: 'annulment.follow', on, source: told, note, voteId, audience };
  }
  const note = `${sayVerdict(item.modification ?? '', vote.outcome)}. ${vote.outcome.sentence}`;
  return { type: 'vote.follow', on, source: told, note, verdict: VERDICTS[vote.outcome.verdict], audience };
}
