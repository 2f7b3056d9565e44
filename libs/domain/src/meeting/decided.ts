/** What the rules of a meeting are given to decide on, and what they give back: entries to write, or a refusal. */
import type { Audience } from '../audience/audience.js';
import { type Result, accept } from '../value/refusal.js';
import { type PlainEntryType, audienceFor } from './audiences.js';
import type { BallotBox } from './ballots/ballot-box.js';
import type { DecideContext } from './decide-context.js';
import type { MeetingCommandData, MeetingCommandType } from './meeting-command.js';
import type { MeetingEntryData, NewMeetingEntry } from './meeting-entry.js';
import type { AgendaItem, MeetingState } from './meeting-state.js';
import type { SealedBallot, SealedLot } from './sealed.js';
import type { SealedDirections } from './proxies/directions.js';

/** One entry to write, and what is sealed with it: the ballot to put in the box, the secret of a lot, or the directions of a proxy. */
export interface Decided {
  readonly entry: NewMeetingEntry;
  readonly sealed?: SealedBallot | SealedLot | SealedDirections;
}

export type Decision = Result<readonly Decided[]>;

/** The meeting as it stands, its ballots, and the world outside. */
export interface Situation {
  readonly state: MeetingState;
  readonly box: BallotBox;
  readonly context: DecideContext;
}

export type Deciders = {
  readonly [Type in MeetingCommandType]: (
    command: MeetingCommandData[Type],
    situation: Situation,
  ) => Decision;
};

/** An entry with the readers that its kind and its item give it; `item` is null when it belongs to none. */
export function entryOf<Type extends PlainEntryType>(
  type: Type,
  item: AgendaItem | null,
  data: MeetingEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: MeetingEntryData[Type] } {
  return { type, audience: audienceFor(type, item), data };
}

/** The decision to write these entries, in this order. */
export function write(...entries: NewMeetingEntry[]): Decision {
  return accept(entries.map((entry) => ({ entry })));
}
