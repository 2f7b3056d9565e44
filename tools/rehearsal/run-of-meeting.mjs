/** The meeting while it runs: the cast, the pace, and what the rehearsal itself noted down to check the server against. */
import { followersOf } from './cast.mjs';

export class RunOfMeeting {
  /** Ids of the seats somebody sits in, as acknowledged. */
  present = new Set();
  /** Ids of the seats with an interest, by item. */
  recused = new Map();
  /** The votes so far, with the last acknowledged ballot of each seat. */
  votes = [];
  /** Words of the headlines that were published. */
  headlines = [];

  constructor(cast, pace, body) {
    this.cast = cast;
    this.pace = pace;
    this.body = body;
  }

  get agenda() {
    return this.cast.secretary.follower.state.agenda;
  }

  /** Who sits in the seat with this label. */
  member(label) {
    return this.cast.seats.get(label);
  }

  /** The item on this modification. */
  itemOn(number) {
    return this.agenda.find(({ modification }) => modification === number);
  }

  /** Waits until every screen shows it, the public page and the room screen included. */
  everyone(isSo, what) {
    return Promise.all(followersOf(this.cast).map((follower) => follower.until(isSo, what)));
  }

  /** Puts an item on the table; the chair leads from item to item. */
  async goTo(item) {
    const from = this.cast.secretary.follower.state.currentItemId;
    await this.cast.chair.does({ type: 'item.open', itemId: item.itemId, from });
    await this.everyone((state) => state.currentItemId === item.itemId, `item “${item.title}”`);
    const position = this.agenda.indexOf(item) + 1;
    this.pace.heading(`Item ${position} of ${this.agenda.length}: ${item.title}`);
    if (item.classification !== 'WHITE') this.pace.say(`This item is ${item.classification}.`);
  }

  async takeSeat(label) {
    const member = this.member(label);
    const { seatId } = member.seat;
    await member.does({ type: 'seat.take', seatId, personId: member.client.personId });
    this.present.add(seatId);
  }

  async leaveSeat(label) {
    const member = this.member(label);
    const { seatId } = member.seat;
    await member.does({ type: 'seat.leave', seatId });
    this.present.delete(seatId);
  }

  async declareInterest(label, item, text) {
    const member = this.member(label);
    const { seatId } = member.seat;
    await member.does({ type: 'interest.declare', itemId: item.itemId, seatId, text });
    this.recused.set(item.itemId, new Set([...(this.recused.get(item.itemId) ?? []), seatId]));
  }

  async headline(item, text) {
    await this.cast.secretary.does({ type: 'headline.publish', itemId: item?.itemId ?? null, text });
    this.headlines.push(text);
    this.pace.say(`Headline to the public: ${text}.`);
  }
}
