/** Decides what a command writes into the journal of an election, or why not. Pure: time and ids come with the context. */
import type { Actor } from '../meeting/decide-context.js';
import { checkText } from '../meeting/check-text.js';
import { accept, refuse } from '../value/refusal.js';
import { checkBallotRule } from './ballot-rules.js';
import { constituenciesOf, requirementsOf, timetableOf } from './check-call.js';
import { ballotDeciders } from './decide-ballots.js';
import {
  type ElectionContext,
  type ElectionDeciders,
  type ElectionDecision,
  type ElectionSituation,
  entryFor,
} from './decided.js';
import { nominationDeciders } from './decide-nominations.js';
import type { ElectionCommand, ElectionCommandData, ElectionCommandType } from './election-command.js';
import type { NewElectionEntry } from './election-entry.js';
import { foldElection } from './fold-election.js';
import type { ElectionState } from './election-state.js';

function call(
  command: ElectionCommandData['election.call'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  if (state.no > 0) return refuse('conflict', 'already-called', 'This election is called already.');
  const title = checkText(command.title, 'title', 200);
  if (!title.ok) return title;
  const rule = checkBallotRule(command.ballotRule, command.told, command.hasScrutineers);
  if (!rule.ok) return rule;
  const timetable = timetableOf(command, context.now);
  if (!timetable.ok) return timetable;
  const constituencies = constituenciesOf(command, timetable.value);
  if (!constituencies.ok) return constituencies;
  const requirements = requirementsOf(command);
  if (!requirements.ok) return requirements;
  const { electionId, bodyId, bodyName, bodyCode, maySelfNominate, told, ballotWorkingDays } = command;
  const { nominationsCloseAt, ballotOpensOn } = timetable.value;
  return accept([
    entryFor('election.called', 'public', {
      ...{ electionId, bodyId, bodyName, bodyCode, title: title.value },
      ...{ constituencies: constituencies.value, requirements: requirements.value, maySelfNominate },
      ...{ nominationsCloseAt, ballotOpensOn, ballotWorkingDays, ballotRule: rule.value, told },
    }),
  ]);
}

/** The entry with the time of its act, where the state tells it. */
function heldOn(entry: NewElectionEntry, heldAt: string): NewElectionEntry {
  switch (entry.type) {
    case 'election.called':
      return { ...entry, data: { ...entry.data, heldAt } };
    case 'nomination.made':
      return { ...entry, data: { ...entry.data, heldAt } };
    case 'election.declared':
      return { ...entry, data: { ...entry.data, heldAt } };
    default:
      return entry;
  }
}

/** The first instant at which nominations are closed. */
function afterClose({ nominationsCloseAt }: ElectionState): string {
  return new Date(Date.parse(nominationsCloseAt) + 1).toISOString();
}

/** No ballot was held in it yet: what one came to cannot be written down afterwards. */
function hold(
  { call: called, calledAt, nominations, declaredAt }: ElectionCommandData['election.hold'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  let held = state;
  const written: NewElectionEntry[] = [];
  const step = (command: ElectionCommand, actor: Actor, now: string): ElectionDecision => {
    const decided = decideElection(held, command, { ...context, actor, now });
    if (!decided.ok) return decided;
    written.push(...decided.value.map((entry) => heldOn(entry, now)));
    const stamped = decided.value.map((entry, index) => ({
      ...entry,
      no: held.no + index + 1,
      at: now,
      by: null,
    }));
    held = foldElection(held, stamped);
    return decided;
  };
  const { actor } = context;
  const begun = step({ type: 'election.call', ...called }, actor, calledAt);
  if (!begun.ok) return begun;
  for (const { by, nomination, isAccepted } of nominations) {
    const made = step({ type: 'nomination.make', ...nomination }, by, calledAt);
    if (!made.ok) return made;
    if (!isAccepted) continue;
    const nominationId = held.nominations.at(-1)?.nominationId ?? '';
    const check = { type: 'nomination.check', nominationId, accepted: true, reason: '' } as const;
    const checked = step(check, actor, calledAt);
    if (!checked.ok) return checked;
  }
  if (afterClose(held) <= context.now) {
    const standings = nominations.flatMap(({ nomination }) => nomination.party ?? []);
    const closed = step({ type: 'nominations.close', standings }, actor, afterClose(held));
    if (!closed.ok) return closed;
  }
  if (declaredAt === null) return accept(written);
  const declared = step({ type: 'election.declare', ballots: [] }, actor, declaredAt);
  return declared.ok ? accept(written) : declared;
}

const deciders: ElectionDeciders = {
  'election.call': call,
  'election.hold': hold,
  ...nominationDeciders,
  ...ballotDeciders,
};

/** The command typed by its name, in a form the compiler can follow through the table above. */
type CommandNamed<Type extends ElectionCommandType> = {
  [Name in Type]: { readonly type: Name } & ElectionCommandData[Name];
}[Type];

function decide<Type extends ElectionCommandType>(
  command: CommandNamed<Type>,
  situation: ElectionSituation,
): ElectionDecision {
  return deciders[command.type](command, situation);
}

export function decideElection(
  state: ElectionState,
  command: ElectionCommand,
  context: ElectionContext,
): ElectionDecision {
  return decide(command, { state, context });
}
