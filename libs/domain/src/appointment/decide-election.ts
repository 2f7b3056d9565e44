/** Decides what a command writes into the journal of an election, or why not. Pure: time and ids come with the context. */
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
import type { ElectionState } from './election-state.js';

function call(
  command: ElectionCommandData['election.call'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  if (state.no > 0) return refuse('conflict', 'already-called', 'This election is called already.');
  const title = checkText(command.title, 'title', 200);
  if (!title.ok) return title;
  const rule = checkBallotRule(command.ballotRule, command.hasScrutineers);
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

const deciders: ElectionDeciders = { 'election.call': call, ...nominationDeciders, ...ballotDeciders };

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
