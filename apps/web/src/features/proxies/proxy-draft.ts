/** A proxy as it is written down: what can be chosen, what is missing, and the act it becomes. */
import type { AskedCommand } from '@quorate/contracts';
import {
  openVotes,
  personsOn,
  sayList,
  ukInstant,
  type AgendaItemNow,
  type MeetingState,
  type ProxyScope,
  type Roster,
  type RosterSeat,
} from '@quorate/domain';
import type { SelectOption } from '../../ui/select.js';
import { directionsIn, resolutionsOf, type DirectionsDraft } from './directions-draft.js';

export interface ProxyDraft {
  readonly seatId: string;
  readonly holderId: string;
  /** "meeting", "item <id>" or "vote <id>". */
  readonly scope: string;
  readonly ends: 'with-the-meeting' | 'at-a-time';
  readonly date: string;
  readonly time: string;
  readonly directions: DirectionsDraft;
  /** Why the secretary gives it for the member. */
  readonly reason: string;
}

const byName = new Intl.Collator('en-GB').compare;

/** What each person is to the body: "Chair", "member for Network seat 1"; of several parts the first of these. */
function partsIn({ seats, chair, secretaries }: Roster): ReadonlyMap<string, string> {
  const told = [
    ...(chair === null ? [] : [[chair, 'Chair'] as const]),
    ...secretaries.map((one) => [one, 'secretary'] as const),
    ...seats.flatMap(({ member, label }) =>
      member === null ? [] : [[member, `member for ${label}`] as const],
    ),
    ...seats.flatMap(({ alternates, label }) =>
      alternates.map((one) => [one, `alternate for ${label}`] as const),
    ),
  ];
  return new Map(told.toReversed().map(([{ personId }, part]) => [personId, part]));
}

/** Everybody whom the meeting knows but the member, by name, each with their part. */
export function holdersFor({ roster, others }: MeetingState, seat: RosterSeat | null): SelectOption[] {
  if (roster === null) return [];
  const known = new Map([...others, ...personsOn(roster)].map(({ personId, name }) => [personId, name]));
  const parts = partsIn(roster);
  return [...known]
    .filter(([personId]) => personId !== seat?.member?.personId)
    .toSorted(([, one], [, other]) => byName(one, other))
    .map(([personId, name]) => ({ value: personId, label: `${name}, ${parts.get(personId) ?? 'observer'}` }));
}

/** The whole meeting, an item that is still to be taken, or a vote that is open. */
export function scopesIn(state: MeetingState): SelectOption[] {
  return [
    { value: 'meeting', label: 'All votes of this meeting' },
    ...state.agenda
      .filter((item) => item.state === 'to-come' || item.state === 'now')
      .map(({ itemId, number, title }) => ({
        value: `item ${itemId}`,
        label: `Votes on item ${number}, ${title}`,
      })),
    ...openVotes(state)
      .filter(({ secret }) => secret === null)
      .map(({ voteId, question }) => ({ value: `vote ${voteId}`, label: `Only the open vote: ${question}` })),
  ];
}

function scopeOf(chosen: string): ProxyScope {
  const [kind, id = ''] = chosen.split(' ');
  if (kind === 'item') return { kind, itemId: id };
  return kind === 'vote' ? { kind, voteId: id } : { kind: 'meeting' };
}

/** The resolutions that a proxy of this scope can be directed on. */
export function directedItems(state: MeetingState, chosen: string): AgendaItemNow[] {
  const scope = scopeOf(chosen);
  const only =
    scope.kind === 'vote'
      ? (state.votes.find(({ voteId }) => voteId === scope.voteId)?.itemId ?? null)
      : scope.kind === 'item'
        ? scope.itemId
        : null;
  return resolutionsOf(state).filter(({ itemId }) => only === null || itemId === only);
}

export type ProxyField = 'seatId' | 'holderId' | 'date' | 'time' | 'reason';

/** What is missing, at its field. */
export function faultsOfProxy(draft: ProxyDraft, isForMember: boolean): Partial<Record<ProxyField, string>> {
  const isTimed = draft.ends === 'at-a-time';
  return {
    ...(draft.seatId === '' ? { seatId: 'Choose whose proxy it is.' } : {}),
    ...(draft.holderId === '' ? { holderId: 'Choose who is to vote.' } : {}),
    ...(isTimed && draft.date === '' ? { date: 'Give the day.' } : {}),
    ...(isTimed && draft.time === '' ? { time: 'Give the time.' } : {}),
    ...(isForMember && draft.reason.trim() === '' ? { reason: 'Say how the member told you.' } : {}),
  };
}

/** The act that the draft asks for, once nothing is missing. */
export function appointing(
  draft: ProxyDraft,
  items: readonly AgendaItemNow[],
  isForMember: boolean,
): AskedCommand {
  const { seatId, holderId, scope, ends, date, time, directions, reason } = draft;
  return {
    ...{ type: 'proxy.appoint', seatId, holderId, scope: scopeOf(scope) },
    until: ends === 'at-a-time' ? ukInstant(date, time) : null,
    directions: [...directionsIn(items, directions)],
    reason: isForMember ? reason.trim() : null,
  };
}

/** Under which rules it counts where not under all, and the most that anybody holds where these agree. */
export function sayProxyRules({ ruleSet, ruleSets }: Roster): string {
  const rules = [ruleSet, ...ruleSets];
  const allowing = rules.filter(({ mandates }) => mandates.proxies !== null);
  const numbers = new Set(allowing.map(({ mandates }) => mandates.proxies?.mostPerHolder ?? null));
  const [most = null] = numbers;
  return [
    ...(allowing.length === rules.length
      ? []
      : [`It counts in votes under ${sayList(allowing.map(({ name }) => `“${name}”`))} and no others.`]),
    ...(numbers.size === 1 && most !== null ? [`Nobody votes by proxy for more than ${most}.`] : []),
  ].join(' ');
}
