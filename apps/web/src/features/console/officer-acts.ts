/** Everything an officer can do at this moment besides the next step: for the menu and for the palette. */
import type { AskedCommand } from '@quorate/contracts';
import {
  currentItem,
  isAnnulledByOne,
  isRunning,
  isSitting,
  mayDo,
  openVote,
  takesHands,
  type Action,
  type MeetingState,
  type Role,
  type Vote,
} from '@quorate/domain';
import { voteOn } from './next-step.js';

/** Acts that ask for something first, each in its own dialog. */
export type AskingAct =
  | 'pause'
  | 'adjourn'
  | 'close-meeting'
  | 'reopen'
  | 'cancel'
  | 'reschedule'
  | 'defer'
  | 'annul'
  | 'propose-annulment'
  | 'record-vote'
  | 'hands'
  | 'close-vote'
  | 'casting-vote'
  | 'lot'
  | 'declare-interest'
  | 'vote-again';

export type OfficerAct = { readonly label: string } & (
  { readonly send: AskedCommand } | { readonly ask: AskingAct }
);

interface Offer {
  readonly action: Action;
  readonly when: (state: MeetingState) => boolean;
  readonly act: OfficerAct;
}

const isBefore = ({ stage }: MeetingState): boolean => stage === 'planned' || stage === 'called';
const isAnnullable = (state: MeetingState): boolean => {
  const vote = voteOn(state, state.currentItemId);
  return isRunning(state.stage) && vote !== null && isAnnulledByOne(state.conduct, vote);
};

/** An open vote that is such. */
const isOpenTo = (state: MeetingState, is: (vote: Vote) => boolean): boolean => {
  const vote = openVote(state);
  return vote !== null && is(vote);
};

const isDeclaredUnquestioned = (vote: Vote | null): boolean =>
  vote?.stage === 'declared' && vote.annulment === null;

const offers: readonly Offer[] = [
  {
    action: 'ballot.record',
    when: (state) => isOpenTo(state, ({ hands, secret }) => hands === null && secret === null),
    act: { label: 'Record a vote for someone', ask: 'record-vote' },
  },
  {
    action: 'hands.enter',
    when: (state) => isOpenTo(state, takesHands),
    act: { label: 'Enter a show of hands', ask: 'hands' },
  },
  {
    action: 'interest.declare',
    when: (state) => state.stage !== 'closed' && state.stage !== 'cancelled' && state.agenda.length > 0,
    act: { label: 'Declare an interest for someone', ask: 'declare-interest' },
  },
  {
    action: 'item.defer',
    when: (state) => state.stage === 'in-session' && currentItem(state) !== null && openVote(state) === null,
    act: { label: 'Defer this item', ask: 'defer' },
  },
  {
    action: 'vote.open',
    when: (state) => state.stage === 'in-session' && voteOn(state, state.currentItemId)?.stage === 'declared',
    act: { label: 'Put another question on this item', ask: 'vote-again' },
  },
  { action: 'vote.annul', when: isAnnullable, act: { label: 'Annul the vote', ask: 'annul' } },
  {
    action: 'vote.propose-annulment',
    when: (state) => isDeclaredUnquestioned(voteOn(state, state.currentItemId)),
    act: { label: 'Propose to annul the outcome', ask: 'propose-annulment' },
  },
  {
    action: 'meeting.pause',
    when: ({ stage }) => stage === 'in-session',
    act: { label: 'Pause the meeting', ask: 'pause' },
  },
  {
    action: 'meeting.adjourn',
    when: ({ stage }) => isSitting(stage),
    act: { label: 'Adjourn to another day', ask: 'adjourn' },
  },
  {
    action: 'meeting.close',
    when: ({ stage }) => isRunning(stage),
    act: { label: 'Close the meeting', ask: 'close-meeting' },
  },
  {
    action: 'meeting.reopen',
    when: ({ stage }) => stage === 'closed',
    act: { label: 'Reopen the meeting', ask: 'reopen' },
  },
  {
    action: 'meeting.reschedule',
    when: (state) => isBefore(state) || state.stage === 'adjourned',
    act: { label: 'Move to another time', ask: 'reschedule' },
  },
  { action: 'meeting.cancel', when: isBefore, act: { label: 'Cancel the meeting', ask: 'cancel' } },
];

/** The acts that someone with these roles may do now, in the order of the menu. */
export function officerActs(state: MeetingState, roles: readonly Role[]): OfficerAct[] {
  const item = currentItem(state);
  const mayCloseItem = state.stage === 'in-session' && openVote(state) === null && mayDo('item.close', roles);
  const closeItem: OfficerAct[] =
    item !== null && mayCloseItem
      ? [{ label: 'Finish this item', send: { type: 'item.close', itemId: item.itemId } }]
      : [];
  const offered = offers
    .filter(({ action, when }) => mayDo(action, roles) && when(state))
    .map(({ act }) => act);
  return [...closeItem, ...offered];
}

/** Going straight to any item that has not been taken, for the palette. */
export function itemActs(state: MeetingState, roles: readonly Role[]): OfficerAct[] {
  if (state.stage !== 'in-session' || openVote(state) !== null || !mayDo('item.open', roles)) return [];
  return state.agenda
    .filter(({ itemId }) => itemId !== state.currentItemId)
    .map(({ itemId, number, title }) => ({
      label: `Go to item ${number}, ${title}`,
      send: { type: 'item.open', itemId, from: state.currentItemId } as const,
    }));
}
