/** The General Meeting that is played: its people, who follows it, and how something is done or refused in it. */
import { followersOf } from '../cast.mjs';
import { RehearsalError } from '../rehearsal-error.mjs';
import { assembleCast } from './cast.mjs';
import { lastAnswers, readScript } from './script.mjs';

const CODE = 'GM';
const DAY = '2021-12-20';

/** The meeting of the demonstration, which is planned and not yet called. */
export async function findMeeting(house) {
  const script = await readScript();
  const { bodyId, secretaries } = await house.body(CODE);
  const officer = await house.as(secretaries[0].name);
  const body = await officer.get(`/api/bodies/${bodyId}`);
  const { meetings } = await officer.get(`/api/meetings?bodyId=${bodyId}&from=${DAY}&to=${DAY}`);
  const [planned] = meetings;
  if (planned?.stage !== 'planned') throw new RehearsalError('No General Meeting is planned for its day.');
  const meeting = new PlayedMeeting(house, script, body, planned);
  meeting.cast = await assembleCast(meeting);
  return meeting;
}

class PlayedMeeting {
  cast;
  voteId;
  /** The receipts that were given for ballots, each with whom it was given to. */
  receipts = [];

  constructor(house, script, body, { meetingId, startsAt }) {
    this.house = house;
    this.script = script;
    this.body = body;
    this.meetingId = meetingId;
    this.startsAt = startsAt;
  }

  /** The lot of the holder with this signifier. */
  seatOf(signifier) {
    const name = this.script.names.get(signifier);
    const seat = this.body.seatList.find(({ holderName }) => holderName === name);
    if (!seat?.member) throw new RehearsalError(`Nobody acts for ${name ?? signifier}.`);
    return seat;
  }

  /** Who acts for that holder, signed in. */
  representative(signifier) {
    return this.house.as(this.seatOf(signifier).member.name);
  }

  /** The item that is voted on, as the secretary sees it. */
  get item() {
    return this.cast.secretary.follower.state.agenda.find(({ title }) => title === this.script.title);
  }

  /** What counts in the end, by seat. */
  get lastAnswers() {
    const last = [...lastAnswers(this.script)];
    return new Map(last.map(([signifier, choice]) => [this.seatOf(signifier).seatId, choice]));
  }

  /** Done, or the rehearsal ends. */
  does(client, command) {
    return client.command(this.meetingId, command);
  }

  /** What must be refused, with this code; answers the sentence that the person reads. */
  async refused(client, command, code) {
    const { status, body } = await client.send(this.meetingId, command);
    const isRight = status !== 200 && body.code === code;
    this.house.expect(isRight, `${command.type} of ${client.name} was not refused as ${code}.`);
    return isRight ? body.detail : 'It was not refused so.';
  }

  /** Casts, and keeps the receipts. */
  async casts(client, command) {
    const { receipts } = await this.does(client, command);
    this.receipts.push(...receipts.map((receipt) => ({ receipt, client })));
    return receipts;
  }

  /** Waits until every screen shows it. */
  everyone(isSo, what) {
    return Promise.all(followersOf(this.cast).map((follower) => follower.until(isSo, what)));
  }

  stop() {
    for (const follower of followersOf(this.cast)) follower.stop();
  }
}
