/** Mails about proxies and advance votes, to giver and holder alone: with shares, resolutions and receipts, and never how they are directed. */
import {
  audienceOf,
  holderOf,
  isDeclinedBy,
  isForVote,
  maySee,
  type MeetingEntry,
  type MeetingState,
  type Proxy,
  proxyCutOff,
  type Reader,
  rosterSeat,
  sayAmount,
  sayCutOff,
  sayList,
  sayMeeting,
  sayProxyTerms,
} from '@quorate/domain';
import { receiptCode } from '../meetings/index.js';
import { type MailText, sayClose } from '../notifications/index.js';
import { meetingMail, sayFacts, type Told } from './meeting-mail-words.js';

/** A proxy that one act gave or revoked. */
export interface ProxyStep {
  readonly entry: Extract<MeetingEntry, { type: 'proxy.appointed' | 'proxy.revoked' }>;
  readonly proxy: Proxy;
}

/** All that one act did for one person, and whether they gave the proxies or hold them. */
interface Acts {
  readonly state: MeetingState;
  readonly steps: readonly ProxyStep[];
  readonly isGiver: boolean;
  readonly origin: string;
}

/** Of so many lots a mail names each; of more, the page does. */
const MOST_LOTS = 20;

const ALWAYS =
  'What was done with votes is confirmed to those whose it is, so that nobody does it unnoticed; this mail cannot be switched off.';

const isDeclined = ({ entry, proxy }: ProxyStep): boolean =>
  entry.type === 'proxy.revoked' && isDeclinedBy(entry, proxy);

const isGiven = ({ entry }: ProxyStep): boolean => entry.type === 'proxy.appointed';

function sharesOf(state: MeetingState, steps: readonly ProxyStep[]): string {
  const shares = steps.reduce((sum, { proxy }) => sum + (rosterSeat(state, proxy.seatId)?.weight ?? 1), 0);
  return `${sayAmount(shares)} ${shares === 1 ? 'share' : 'shares'}`;
}

/** "Alder Energy Limited, lot 3: 60 shares; receipt 1f2e 3d4c, entry 17". */
function sayLot(state: MeetingState, step: ProxyStep): string {
  const { entry, proxy } = step;
  const seat = rosterSeat(state, proxy.seatId);
  const receipt =
    entry.type === 'proxy.appointed'
      ? `; receipt ${receiptCode(entry.data.commitment ?? '')}, entry ${String(entry.no)}`
      : '';
  return `    ${seat?.label ?? 'A lot that is no more'}: ${sharesOf(state, [step])}${receipt}`;
}

function sayLots(state: MeetingState, steps: readonly ProxyStep[]): string {
  const rest = steps.length - MOST_LOTS;
  return [
    ...steps.slice(0, MOST_LOTS).map((step) => sayLot(state, step)),
    ...(rest > 0 ? [`    and ${sayAmount(rest)} more lots, each with its receipt on the page`] : []),
  ].join('\n');
}

/** The names of the items that the proxies are for and that the reader may see; what is RED stands on the page alone. */
function sayResolutions(state: MeetingState, steps: readonly ProxyStep[], reader: Reader): string {
  const items = state.agenda.filter(
    ({ itemId, purpose, classification, namedPersons }) =>
      purpose === 'decision' &&
      classification !== 'RED' &&
      maySee(audienceOf(classification, namedPersons), reader) &&
      steps.some(({ proxy }) => isForItem(state, proxy, itemId)),
  );
  return ['Resolutions:', ...items.map(({ number, title }) => `    ${String(number)}. ${title}`)].join('\n');
}

function isForItem({ votes }: MeetingState, { scope }: Proxy, itemId: string): boolean {
  if (scope.kind === 'meeting') return true;
  if (scope.kind === 'item') return scope.itemId === itemId;
  return votes.some((vote) => vote.itemId === itemId && isForVote(scope, vote));
}

function isChair({ roster }: MeetingState, personId: string): boolean {
  return roster?.chair?.personId === personId;
}

/** What was done, to the giver: one sentence for each holder. */
function sayToGiver({ state, steps }: Acts): string[] {
  const replaced = new Set(steps.filter((step) => !isGiven(step)).map(({ proxy }) => proxy.seatId));
  const holders = new Map(steps.map(({ proxy: { holder } }) => [holder.personId, holder]));
  return [...holders.values()].flatMap((holder) => {
    const theirs = steps.filter(({ proxy }) => proxy.holder.personId === holder.personId);
    const given = theirs.filter(isGiven);
    const kept = new Set(given.map(({ proxy }) => proxy.seatId));
    const over = theirs.filter((step) => !isGiven(step) && !kept.has(step.proxy.seatId));
    const who = isChair(state, holder.personId) ? `the Chair, ${holder.name},` : holder.name;
    const again = given.some(({ proxy }) => replaced.has(proxy.seatId));
    return [
      ...(given[0] === undefined
        ? []
        : [
            `Your proxy for ${sharesOf(state, given)}: ${who} votes ${sayProxyTerms(given[0].proxy, state)}.${again ? ' This replaces what you gave for the same lots before.' : ''}\n\n${sayLots(state, given)}`,
          ]),
      ...(over.length === 0
        ? []
        : [
            `${over.every(isDeclined) ? 'Declined' : 'Revoked'}, for ${sharesOf(state, over)}: ${who} does not vote for them any more.\n\n${sayLots(state, over)}`,
          ]),
    ];
  });
}

function sayToHolder({ state, steps }: Acts): string[] {
  const givers = sayList([...new Set(steps.map(({ proxy }) => proxy.member.name))]);
  const given = steps.filter(isGiven);
  const [first] = given;
  return first === undefined
    ? [
        `${steps.every(isDeclined) ? `You declined to vote for ${givers} by proxy, for` : `${givers} revoked your proxy for`} ${sharesOf(state, steps)}. You do not vote for them any more.\n\n${sayLots(state, steps)}`,
      ]
    : [
        `${givers} appointed you as proxy for ${sharesOf(state, given)}: you vote ${sayProxyTerms(first.proxy, state)}.\n\n${sayLots(state, given)}`,
      ];
}

function subjectOf({ state, steps, isGiver }: Acts): string {
  const given = steps.filter(isGiven);
  const meeting = sayMeeting(state);
  if (!isGiver)
    return given.length > 0 ? `you are a proxy in ${meeting}` : `you are no longer a proxy in ${meeting}`;
  if (given.length === 0)
    return `your proxy for ${meeting} is ${steps.every(isDeclined) ? 'declined' : 'revoked'}`;
  const isAdvance = given.every(({ proxy }) => isChair(state, proxy.holder.personId));
  return isAdvance
    ? `your votes in advance for ${meeting} are received`
    : `your proxy for ${meeting} is appointed`;
}

/** Who wrote it down, where that was not the giver; the reason may say how to vote and stays on the page. */
function sayRecorded({ steps }: Acts): string[] {
  const [entry] = steps.flatMap((step) =>
    step.entry.data.recordedBecause === undefined ? [] : [step.entry],
  );
  if (entry === undefined) return [];
  return [`${entry.by?.name ?? 'The secretary'} recorded it; the reason stands on the page of the meeting.`];
}

/** Where the giver finds it for each holder of shares, and whoever holds a proxy in the meeting. */
function linksOf({ state, steps, isGiver, origin }: Acts): string {
  const { meetingId, bodyId } = state;
  const holders = steps.flatMap(({ proxy }) => rosterSeat(state, proxy.seatId) ?? []).map(holderOf);
  const own = [...new Set(holders.map(({ holderId }) => `${origin}/bodies/${bodyId}/holders/${holderId}`))];
  return (isGiver && own.length > 0 ? own : [`${origin}/meetings/${meetingId}/member`]).join('\n');
}

function proxyMail(acts: Acts, name: string, reader: Reader): MailText {
  const { state, steps, isGiver } = acts;
  const cutOff = proxyCutOff(state);
  const change = isGiver ? 'It is changed or revoked' : 'The giver changes or revokes it';
  return meetingMail(state, name, subjectOf(acts), [
    ...(isGiver ? sayToGiver(acts) : sayToHolder(acts)),
    ...sayRecorded(acts),
    sayResolutions(state, steps, reader),
    sayFacts([
      ['Meeting', sayMeeting(state)],
      ['Begins', sayClose(state.startsAt)],
      ...(cutOff === null ? [] : [['Proxies and advance votes until', sayCutOff(cutOff)] as const]),
    ]),
    ...(cutOff === null
      ? []
      : [
          `${change} before the meeting begins; a vote that the giver casts in the meeting replaces the proxy’s.`,
        ]),
    `How the votes are to be cast is not in this mail. You find it, with the receipts, here:\n${linksOf(acts)}`,
    ALWAYS,
  ]);
}

/** Who gave the proxy: the member whose seat it is, and who sits in it where they gave it themselves. */
function giversOf(step: ProxyStep): string[] {
  const { entry, proxy } = step;
  const own =
    !isDeclined(step) && entry.data.recordedBecause === undefined && entry.by !== null
      ? [entry.by.personId]
      : [];
  return [...new Set([proxy.member.personId, ...own])];
}

/** One mail for each giver and holder of what one act gave and revoked; the Chair, who holds many, gets none as holder. */
export function proxyMails(state: MeetingState, steps: readonly ProxyStep[], origin: string): Told[] {
  const givers = new Set(steps.flatMap(giversOf));
  const holders = new Set(steps.map(({ proxy }) => proxy.holder.personId));
  const told = (personId: string, isGiver: boolean, own: readonly ProxyStep[]): Told => ({
    personId,
    say: (name, reader) => proxyMail({ state, steps: own, isGiver, origin }, name, reader),
  });
  return [
    ...[...givers].map((one) =>
      told(
        one,
        true,
        steps.filter((step) => giversOf(step).includes(one)),
      ),
    ),
    ...[...holders]
      .filter((one) => !givers.has(one) && !isChair(state, one))
      .map((one) =>
        told(
          one,
          false,
          steps.filter(({ proxy }) => proxy.holder.personId === one),
        ),
      ),
  ];
}
