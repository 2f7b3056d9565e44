/** Meetings brought to the point where a test begins: planned, called, in session, with a vote open. */
import type { AskedCommand, CommandReply, InputOf, meetingRoutes, ReplyOf } from '@quorate/contracts';
import type { Choice, NewAgendaItem } from '@quorate/domain';
import type { Board } from './board.js';
import { type Client, newKey } from './client.js';
import type { Quorate } from './quorate.js';

type Plan = InputOf<typeof meetingRoutes.plan>['body'];

/** The people of a board, signed in. */
export interface Signed {
  readonly secretary: Client;
  readonly secondSecretary: Client;
  readonly chair: Client;
  readonly observer: Client;
  readonly alternate: Client;
  /** In the order of the seats. */
  readonly members: readonly Client[];
}

/** Signs in everybody of the board. */
export async function signInAll(quorate: Quorate, board: Board): Promise<Signed> {
  const one = (personId: string): Promise<Client> => quorate.signIn(personId);
  const [secretary, secondSecretary, chair, observer, alternate, ...members] = await Promise.all([
    one(board.secretaryIds[0]),
    one(board.secretaryIds[1]),
    one(board.chairId),
    one(board.observerId),
    one(board.alternateId),
    ...board.seats.map(({ memberId }) => one(memberId)),
  ]);
  return { secretary, secondSecretary, chair, observer, alternate, members };
}

/** A decision item on MP188 that anyone may read, altered as given. */
export function anItem(
  altered: Partial<NewAgendaItem> = {},
): Extract<AskedCommand, { type: 'item.add' }>['item'] {
  return {
    title: 'MP188 report',
    purpose: 'decision',
    owner: 'SECAS',
    plannedMinutes: 20,
    classification: 'WHITE',
    modification: 'MP188',
    summary: '',
    ...altered,
    namedPersons: [...(altered.namedPersons ?? [])],
  };
}

/** What is asked to plan a meeting of the board. */
export function aPlan(board: Board, altered: Partial<Plan> = {}): Plan {
  return {
    bodyId: board.bodyId,
    numbered: true,
    title: `${board.code} meeting`,
    date: '2021-12-22',
    start: '10:00',
    end: '12:00',
    place: 'By telephone',
    ...altered,
  };
}

/** Plans a meeting and answers its id. */
export async function planMeeting(
  secretary: Client,
  board: Board,
  altered: Partial<Plan> = {},
): Promise<string> {
  const headers = { 'idempotency-key': newKey() };
  const answer = await secretary.post<ReplyOf<typeof meetingRoutes.plan>>(
    '/api/meetings',
    aPlan(board, altered),
    headers,
  );
  return answer.done.meeting.meetingId;
}

/** Adds items at the end of the agenda and answers their ids. */
export async function addItems(
  secretary: Client,
  meetingId: string,
  items: readonly Partial<NewAgendaItem>[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const altered of items) {
    const { agenda, agendaRevision } = await secretary.meeting(meetingId);
    const command = {
      type: 'item.add',
      item: anItem(altered),
      position: agenda.length,
      agendaRevision,
    } as const;
    ids.push(madeIn(await secretary.do(meetingId, command), 'itemId'));
  }
  return ids;
}

/** The id of a thing that a command made. */
export function madeIn(reply: { readonly made: Readonly<Record<string, string>> }, name: string): string {
  const id = reply.made[name];
  if (id === undefined) throw new Error(`the command made no ${name}`);
  return id;
}

/** Members take their seats, one after the other in the order of the board, so that meetings begin alike; all of them unless a number is given. */
export async function takeSeats(
  meetingId: string,
  board: Board,
  { members }: Pick<Signed, 'members'>,
  count = board.seats.length,
): Promise<void> {
  for (const [index, member] of members.slice(0, count).entries()) {
    const { seatId = '', memberId = '' } = board.seats[index] ?? {};
    await member.do(meetingId, { type: 'seat.take', seatId, personId: memberId });
  }
}

/** A meeting in session with its items, the first on the table, and every seat (or `seated` of them) taken. */
export async function meetingInSession(
  board: Board,
  people: Signed,
  options: { readonly items?: readonly Partial<NewAgendaItem>[]; readonly seated?: number } = {},
): Promise<{ meetingId: string; itemIds: string[]; itemId: string }> {
  const { items = [{}], seated } = options;
  const { secretary } = people;
  const meetingId = await planMeeting(secretary, board);
  const itemIds = await addItems(secretary, meetingId, items);
  await secretary.do(meetingId, { type: 'meeting.call' });
  await takeSeats(meetingId, board, people, seated);
  await secretary.do(meetingId, { type: 'meeting.start' });
  const [itemId = ''] = itemIds;
  await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
  return { meetingId, itemIds, itemId };
}

/** Opens a vote on the item on the table and answers its id. */
export async function openVote(secretary: Client, meetingId: string, itemId: string): Promise<string> {
  const question = 'Should MP188 be approved?';
  const reply = await secretary.do(meetingId, { type: 'vote.open', itemId, question, method: null });
  return madeIn(reply, 'voteId');
}

/** The command by which the member of a seat votes. */
export function aCast(voteId: string, seatId: string, choice: Choice): AskedCommand {
  return { type: 'ballot.cast', voteId, seatId, answer: { kind: 'motion', choice } };
}

/** What the ballot of a receipt says to a proposal. */
export function choiceOf(receipt: CommandReply['receipt'] | undefined): string | undefined {
  return receipt?.answer.kind === 'motion' ? receipt.answer.choice : undefined;
}
