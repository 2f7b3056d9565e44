/** One vote of the rehearsal: opened by the chair, cast by the members from what their own socket shows, closed, declared. */
import { openVoteOf, turnoutOf } from './fold.mjs';

export class Voting {
  /** The last acknowledged ballot of each seat, by seat id. */
  ballots = new Map();

  constructor(run, item) {
    this.run = run;
    this.item = item;
    this.number = item.modification;
  }

  async open() {
    const question = `Should ${this.number} be approved?`;
    const { chair } = this.run.cast;
    const { made } = await chair.does({
      type: 'vote.open',
      itemId: this.item.itemId,
      question,
      method: null,
    });
    this.voteId = made.voteId;
    this.run.votes.push(this);
    this.run.pace.say(`The chair opens the vote: ${question}`);
  }

  /** A member votes as soon as their own screen shows the vote. */
  async cast(label, choice) {
    const { client, follower, seat } = this.run.member(label);
    const state = await follower.until((seen) => openVoteOf(seen)?.voteId === this.voteId, 'the open vote');
    const { voteId } = openVoteOf(state);
    const { seatId } = seat;
    const reply = await client.command(follower.meetingId, {
      type: 'ballot.cast',
      voteId,
      seatId,
      answer: { kind: 'motion', choice },
    });
    this.ballots.set(seatId, { choice, reply, by: client, label });
  }

  /** Everybody in the list votes, one after the other where a person watches, all at once where nobody does. */
  castAll(ballots, secondsApart) {
    return Promise.all(
      Object.entries(ballots).map(async ([label, choice], index) => {
        await this.run.pace.beat(index * secondsApart);
        await this.cast(label, choice);
      }),
    );
  }

  /** The secretary records what someone says on the telephone. */
  async record(label, choice, reason) {
    const { secretary } = this.run.cast;
    const { seatId } = this.run.member(label).seat;
    const { voteId } = this;
    const reply = await secretary.does({
      type: 'ballot.record',
      voteId,
      seatId,
      answer: { kind: 'motion', choice },
      reason,
    });
    this.ballots.set(seatId, { choice, reply, by: secretary.client, label });
    this.run.pace.say(`The secretary records the vote of ${label}: ${reason}`);
  }

  /** Waits until the room screen shows the turnout, and says it. */
  async sayTurnout() {
    const voted = this.ballots.size;
    await this.run.cast.room.until(
      ({ votes }) => turnoutOf(votes.get(this.voteId)) >= voted,
      `that ${voted} have voted`,
    );
    const silent = [...this.run.cast.seats.entries()]
      .filter(([, { seat }]) => this.run.present.has(seat.seatId) && !this.ballots.has(seat.seatId))
      .filter(([, { seat }]) => !this.run.recused.get(this.item.itemId)?.has(seat.seatId))
      .map(([label]) => label);
    const waiting = silent.length === 0 ? '' : ` Waiting for ${silent.join(', ')}.`;
    this.run.pace.say(`${voted} of ${this.run.cast.seats.size} have voted.${waiting}`);
  }

  async close() {
    await this.run.cast.chair.does({ type: 'vote.close', voteId: this.voteId });
    // The standings are those of this moment, whoever comes or goes later.
    this.present = new Set(this.run.present);
    this.recused = new Set(this.run.recused.get(this.item.itemId) ?? []);
    await this.run.everyone(({ votes }) => votes.get(this.voteId)?.stage !== 'open', 'the end of the vote');
    this.run.pace.say('The vote is closed. Only the secretary and the chair see the count.');
  }

  /** Declares, and says the outcome once every screen shows it. */
  async declare() {
    await this.run.cast.chair.does({ type: 'vote.declare', voteId: this.voteId });
    await this.run.everyone(({ votes }) => votes.get(this.voteId)?.stage === 'declared', 'the outcome');
    const { outcome } = this.run.cast.visitor.state.votes.get(this.voteId);
    const { approve, reject, abstain } = outcome.total;
    this.run.pace.say(`${this.number} is ${VERDICT_WORDS[outcome.verdict]}. ${outcome.sentence}`);
    this.run.pace.say(`Members: ${approve} approve, ${reject} reject, ${abstain} abstain.`);
  }
}

export const VERDICT_WORDS = {
  approved: 'approved',
  rejected: 'rejected',
  'not-approved': 'not approved',
  inquorate: 'not decided: the meeting was not quorate',
};
