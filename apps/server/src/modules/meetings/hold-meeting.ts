/** Decides a whole meeting that is over in one act: each step on what the ones before it made, by the time at which it was taken. */
import { accept, type Held, type MeetingCommand, type MeetingState, type Result } from '@quorate/domain';
import type { Author, Proposal, StoredEntry } from '../../platform/journal/index.js';

export interface HeldStep {
  readonly at: string;
  readonly by: Author;
  /** Made from the meeting as it then stood, since ids are given on the way. */
  readonly command: (meeting: MeetingState) => MeetingCommand;
}

/** Given by the server alone: a whole meeting to an empty journal, or what was done about one afterwards. */
export interface HoldMeeting {
  readonly type: 'meeting.hold';
  readonly steps: readonly HeldStep[];
}

interface Rules<State> {
  readonly decide: (
    held: State,
    command: MeetingCommand,
    by: Author,
    now: string,
  ) => Result<readonly Proposal[]>;
  readonly fold: (held: State, entries: readonly StoredEntry[]) => State;
}

/** All entries of the steps, or the refusal of the first step that the rules refuse. */
export function holdMeeting<State extends { readonly meeting: MeetingState }>(
  begin: State,
  { steps }: HoldMeeting,
  rules: Rules<State>,
): Result<readonly Proposal[]> {
  let held = begin;
  const written: Proposal[] = [];
  for (const { at, by, command } of steps) {
    const decided = rules.decide(held, command(held.meeting), by, at);
    if (!decided.ok) return decided;
    const author = { name: by.name, personId: by.personId };
    const step = decided.value.map((one) => ({ ...one, by: author, data: heldData(one.data, at) }));
    const { no } = held.meeting;
    const stored = step.map(({ sealed, ...entry }, index) => ({
      ...{ entry: { ...entry, no: no + index + 1, at }, sealed },
    }));
    held = rules.fold(held, stored);
    written.push(...step);
  }
  return accept(written);
}

function heldData(data: unknown, heldAt: string): Held {
  return { ...(data as object), heldAt };
}
