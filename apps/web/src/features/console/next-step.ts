/** The one obvious next step of a meeting: what the primary button says, and what pressing it does. */
import type { AskedCommand } from '@quorate/contracts';
import {
  assertNever,
  awaitedOf,
  currentItem,
  isPollDue,
  mayDo,
  mayDrawLot,
  runOffAfter,
  runOffOf,
  startsNotBefore,
  type Action,
  type AgendaItemNow,
  type AwaitedAct,
  type MeetingState,
  type Role,
  type Vote,
} from '@quorate/domain';

/**
 * wait: the meeting starts then and not before. command: send it. open-vote: with the question as written. close-vote: after asking, when someone present has not voted.
 * break-tie: with what it asks for. close-meeting: after asking. add-item: there is nothing to call. read-minutes: go there.
 */
export type NextStep =
  | { readonly kind: 'wait'; readonly label: string; readonly until: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: AskedCommand }
  | { readonly kind: 'open-vote'; readonly label: string; readonly item: AgendaItemNow }
  | { readonly kind: 'close-vote'; readonly label: string; readonly vote: Vote }
  | { readonly kind: 'secret-vote'; readonly label: string; readonly vote: Vote }
  | { readonly kind: 'break-tie'; readonly label: string; readonly act: AwaitedAct; readonly vote: Vote }
  | { readonly kind: 'close-meeting'; readonly label: string }
  | { readonly kind: 'add-item'; readonly label: string }
  | { readonly kind: 'read-minutes'; readonly label: string };

/** The vote on the item that matters now: the one being taken, else the last one that was not annulled. */
export function voteOn(state: MeetingState, itemId: string | null): Vote | null {
  const votes = state.votes.filter((vote) => vote.itemId === itemId);
  return (
    votes.findLast(({ stage }) => ['prepared', 'open', 'closed'].includes(stage)) ??
    votes.findLast(({ stage }) => stage === 'declared') ??
    null
  );
}

function afterItem(state: MeetingState): NextStep {
  const from = state.currentItemId;
  const next = state.agenda.find(({ state: itemState }) => itemState === 'to-come');
  if (next === undefined) return { kind: 'close-meeting', label: 'Close the meeting' };
  return {
    kind: 'command',
    label: `Go to item ${next.number}`,
    command: { type: 'item.open', itemId: next.itemId, from },
  };
}

const BREAK_TIE: Readonly<Record<AwaitedAct, string>> = {
  'casting-vote': 'Give the casting vote',
  lot: 'Draw the lot',
};

/** What a closed vote needs next: the act that breaks its tie, or the declaration. */
function afterClose(vote: Vote): NextStep {
  const act = awaitedOf(vote);
  if (act !== null) return { kind: 'break-tie', label: BREAK_TIE[act], act, vote };
  const command = { type: 'vote.declare', voteId: vote.voteId } as const;
  return { kind: 'command', label: 'Declare the outcome', command };
}

/** A declared tie under rules that hold the vote again, while it was not. */
function isRunOffDue(state: MeetingState, { voteId, stage, outcome }: Vote): boolean {
  return (
    stage === 'declared' &&
    outcome !== null &&
    runOffOf(outcome) !== null &&
    runOffAfter(state, voteId) === null
  );
}

/** It goes on at its own page until it is counted. */
function isUnderWaySecretly({ secret, stage, outcome }: Vote): boolean {
  return (
    secret !== null && (stage === 'prepared' || stage === 'open' || (stage === 'closed' && outcome === null))
  );
}

function inSession(state: MeetingState, votesAgain: boolean): NextStep {
  const item = currentItem(state);
  const vote = voteOn(state, state.currentItemId);
  if (vote !== null && isUnderWaySecretly(vote)) {
    return { kind: 'secret-vote', label: 'Go to the secret vote', vote };
  }
  if (item !== null && isPollDue(state, item.itemId) && (vote === null || vote.stage === 'declared'))
    return { kind: 'open-vote', label: 'A poll is demanded: open it', item };
  if (vote?.stage === 'open') return { kind: 'close-vote', label: 'Close the vote', vote };
  if (vote?.stage === 'closed') return afterClose(vote);
  if (vote !== null && !votesAgain && isRunOffDue(state, vote)) {
    const command = { type: 'vote.call-run-off', voteId: vote.voteId } as const;
    return { kind: 'command', label: 'Open the run-off', command };
  }
  if (item?.purpose === 'decision' && (vote === null || votesAgain))
    return { kind: 'open-vote', label: 'Open the vote', item };
  return afterItem(state);
}

function start(state: MeetingState, now: string): NextStep {
  const until = startsNotBefore(state);
  const label = 'Start the meeting';
  return until !== null && Date.parse(now) < Date.parse(until)
    ? { kind: 'wait', label, until }
    : { kind: 'command', label, command: { type: 'meeting.start' } };
}

function stepOf(state: MeetingState, now: string, votesAgain: boolean): NextStep | null {
  switch (state.stage) {
    case 'planned':
      return state.agenda.length === 0
        ? { kind: 'add-item', label: 'Add the first item' }
        : { kind: 'command', label: 'Call the meeting', command: { type: 'meeting.call' } };
    case 'called':
      return start(state, now);
    case 'in-session':
      return inSession(state, votesAgain);
    case 'paused':
    case 'adjourned':
      return { kind: 'command', label: 'Resume the meeting', command: { type: 'meeting.resume' } };
    case 'closed':
      return { kind: 'read-minutes', label: 'Read the draft minutes' };
    case 'cancelled':
      return null;
    default:
      return assertNever(state.stage);
  }
}

function actionOf(step: NextStep): Action | null {
  switch (step.kind) {
    case 'wait':
      return 'meeting.start';
    case 'command':
      return step.command.type;
    case 'open-vote':
      return 'vote.open';
    case 'close-vote':
      return 'vote.close';
    case 'secret-vote':
      return 'secret-vote.open';
    case 'break-tie':
      return step.act === 'lot' ? 'vote.draw-lot' : 'vote.give-casting-vote';
    case 'close-meeting':
      return 'meeting.close';
    case 'add-item':
      return 'item.add';
    case 'read-minutes':
      return null;
    default:
      return assertNever(step);
  }
}

/**
 * The next step at this instant for someone with these roles; null when it is not theirs to take, or there is none. With
 * `votesAgain` another question is put on an item that has a declared vote already.
 */
export function nextStep(
  state: MeetingState,
  roles: readonly Role[],
  now: string,
  votesAgain = false,
): NextStep | null {
  const step = stepOf(state, now, votesAgain);
  if (step?.kind === 'break-tie' && step.act === 'lot' && !mayDrawLot(state, step.vote, roles)) return null;
  const action = step === null ? null : actionOf(step);
  return action === null || mayDo(action, roles) ? step : null;
}
