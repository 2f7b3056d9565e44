/** The ballot of the Small Suppliers: how each voting group votes, and our own count of it. */

/** The fourth, for three seats. */
export const CONTESTANT = 'Bethan Szabo';

/** Who votes for whom, one contact for each voting group. */
export const BALLOTS = [
  ['Fiona Zielinski', 'Fiona Zielinski'],
  ['Ravi Penhaligon', 'Ravi Penhaligon'],
  ['Esme Kruger', 'Esme Kruger'],
  ['Bethan Szabo', 'Bethan Szabo'],
  ['Ottoline Mensah', 'Fiona Zielinski'],
  ['Osian Fairclough', 'Ravi Penhaligon'],
  ['Hamish Odunsi', 'Esme Kruger'],
  ['Ferdinand Opoku', 'Fiona Zielinski'],
];
/** Votes first, for whom, and whose ballot of the same group replaces it. */
const REPLACED = ['Linnea Bassey', 'Bethan Szabo', 'Ravi Penhaligon'];
/** Votes when it is over. */
const LATE = ['Caspian Doyle', 'Bethan Szabo'];

function count() {
  const votes = new Map();
  for (const [, candidate] of BALLOTS) votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
  return [...votes].toSorted(([, one], [, other]) => other - one);
}

/** The three with the most votes. */
export const ELECTED = count()
  .slice(0, 3)
  .map(([name]) => name);

/** "Fiona Zielinski has 3 votes", of each. */
export function sayCount() {
  return count().map(([name, votes]) => `${name} ${votes}`);
}

/** The contested ballot while it is open and after. */
export class Contest {
  constructor(house, { meetingId, voteId }, candidates) {
    this.house = house;
    this.meetingId = meetingId;
    this.voteId = voteId;
    this.candidates = candidates;
  }

  /** Everybody votes but the last group, which comes too late; of two ballots of one group the last counts. */
  async voteAll() {
    const { pace } = this.house;
    const shared = await this.#placeOf(REPLACED[0]);
    this.latePlace = await this.#placeOf(LATE[0]);
    await this.#cast(REPLACED, shared);
    pace.say(`${REPLACED[0]} votes for her voting group.`);
    for (const ballot of BALLOTS) {
      await pace.beat(1);
      const isSecond = ballot[0] === REPLACED[2];
      await this.#cast(ballot, isSecond ? shared : await this.#placeOf(ballot[0]));
      pace.say(`${ballot[0]} votes${isSecond ? ', which replaces the ballot of the same group' : ''}.`);
    }
  }

  /** The clock has closed it; who votes now is refused. */
  async over() {
    const { house, meetingId } = this;
    const ask = async () => (await house.visitor.get(`/api/meetings/${meetingId}/frames?after=0`)).entries;
    await house.until('the clock closes the ballot', ask, (entries) =>
      entries.some(({ type }) => type === 'vote.closed'),
    );
    const late = await house.as(LATE[0]);
    const code = await late.refused(meetingId, this.#ballot(LATE[1], this.latePlace));
    house.expect(code === 'vote-closed', `The ballot after the close was refused as ${code}.`);
    house.pace.say(`${LATE[0]} votes now, and is refused: the time is over.`);
  }

  async #placeOf(name) {
    const { waiting } = await (await this.house.as(name)).get('/api/duties');
    return waiting.find(({ voteId }) => voteId === this.voteId).seatId;
  }

  async #cast([voter, choice], seatId) {
    const client = await this.house.as(voter);
    await client.command(this.meetingId, this.#ballot(choice, seatId));
  }

  #ballot(choice, seatId) {
    const { nominationId } = this.candidates.find(({ candidate }) => candidate.name === choice);
    const answer = { kind: 'chosen', optionIds: [nominationId] };
    return { type: 'ballot.cast', voteId: this.voteId, seatId, answer };
  }
}
