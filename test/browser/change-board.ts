/** The Change Board of the demonstration on a running server: its meetings, its seats, and what browsers do not do themselves. */
import type { MeetingSummary } from '@quorate/contracts';
import type { Choice, MeetingState, NewAgendaItem } from '@quorate/domain';
import { addItems, type Client, madeIn, newKey, type Quorate } from '../support/index.js';

export const PARTS = {
  secretary: 'Secretary of the Change Board',
  chair: 'Chair of the Change Board',
  large: 'Member for Large Supplier group 07',
  small: 'Member for Small Supplier seat 1',
  network: 'Member for Network seat 1',
  administrator: 'Administrator',
} as const;

/** The seats of the three members who are in front of a browser. */
export const SEATS = {
  large: 'Large Supplier group 07',
  small: 'Small Supplier seat 1',
  network: 'Network seat 1',
} as const;

export const PUBLIC_ITEM: Partial<NewAgendaItem> = {
  title: 'MP191 Extending CHTS v1.0 & v1.1 IVP and MVP end dates',
  modification: 'MP191',
  summary: 'Extends the Maintenance Validity Period dates by 12 months.',
};

export class ChangeBoard {
  private constructor(
    private readonly quorate: Quorate,
    readonly secretary: Client,
    /** Meeting 61, which the demonstration has called. */
    readonly called: MeetingSummary,
  ) {}

  static async find(quorate: Quorate): Promise<ChangeBoard> {
    const secretary = await quorate.signIn(PARTS.secretary);
    const { meetings } = (await secretary.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
    const called = meetings.find(({ stage }) => stage === 'called');
    if (called === undefined) throw new Error('the demonstration has no meeting that is called');
    return new ChangeBoard(quorate, secretary, called);
  }

  /** Plans a meeting with these items and answers its id. */
  async plan(title: string, items: readonly Partial<NewAgendaItem>[], numbered = true): Promise<string> {
    const plan = {
      bodyId: this.called.bodyId,
      numbered,
      title,
      date: '2021-12-29',
      start: '10:00',
      end: '12:00',
      place: 'By telephone',
    };
    const answer = await this.secretary.post<{ meeting: MeetingSummary }>('/api/meetings', plan, {
      'idempotency-key': newKey(),
    });
    const { meetingId } = answer.done.meeting;
    await addItems(this.secretary, meetingId, items);
    return meetingId;
  }

  /** The secretary marks every seat as arrived but those named. */
  async markArrived(meetingId: string, but: readonly string[]): Promise<void> {
    const { roster } = await this.secretary.meeting(meetingId);
    for (const { seatId, label, member } of roster?.seats ?? []) {
      if (but.includes(label) || member === null) continue;
      await this.secretary.do(meetingId, { type: 'seat.take', seatId, personId: member.personId });
    }
  }

  /** The secretary records the same vote for every seat but those named. */
  async recordVotes(meetingId: string, choice: Choice, but: readonly string[]): Promise<void> {
    const vote = (await this.secretary.meeting(meetingId)).votes.at(-1);
    for (const { seatId, label } of vote?.roll ?? []) {
      if (vote === undefined || but.includes(label)) continue;
      const reason = 'Told the secretary by telephone.';
      await this.secretary.do(meetingId, {
        type: 'ballot.record',
        voteId: vote.voteId,
        seatId,
        answer: { kind: 'motion', choice },
        reason,
      });
    }
  }

  /** The members of these seats vote themselves. */
  async castVotes(meetingId: string, choice: Choice, labels: readonly string[]): Promise<void> {
    const { votes, roster } = await this.secretary.meeting(meetingId);
    const voteId = votes.at(-1)?.voteId ?? '';
    for (const { seatId, label, member } of roster?.seats ?? []) {
      if (!labels.includes(label) || member === null) continue;
      const voter = await this.quorate.signIn(member.personId);
      await voter.do(meetingId, { type: 'ballot.cast', voteId, seatId, answer: { kind: 'motion', choice } });
    }
  }

  /** Brings a meeting to an open vote on an item, the first unless said, with every seat here but those named. */
  async openVote(meetingId: string, absent: readonly string[], position = 0): Promise<string> {
    const { stage, agenda } = await this.secretary.meeting(meetingId);
    if (stage === 'planned') await this.secretary.do(meetingId, { type: 'meeting.call' });
    await this.markArrived(meetingId, absent);
    await this.secretary.do(meetingId, { type: 'meeting.start' });
    let from: string | null = null;
    for (const { itemId } of agenda.slice(0, position + 1)) {
      await this.secretary.do(meetingId, { type: 'item.open', itemId, from });
      from = itemId;
    }
    const { itemId = '', modification = null } = agenda[position] ?? {};
    const question = `Should ${modification ?? 'this'} be approved?`;
    const reply = await this.secretary.do(meetingId, { type: 'vote.open', itemId, question, method: null });
    return madeIn(reply, 'voteId');
  }

  /** The meeting as the secretary may see it. */
  state(meetingId: string): Promise<MeetingState> {
    return this.secretary.meeting(meetingId);
  }

  /** The path of a new room screen. */
  async roomPath(meetingId: string): Promise<string> {
    const path = `/api/meetings/${meetingId}/display-links`;
    return (await this.secretary.post<{ path: string }>(path)).done.path;
  }
}
