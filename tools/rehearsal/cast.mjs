/** The cast: everybody who takes part, signed in and with a socket that follows the meeting. */
import { Client } from './client.mjs';
import { Follower } from './follower.mjs';
import { RehearsalError } from './rehearsal-error.mjs';
import { PARTS } from './script.mjs';

/** Somebody in the meeting: `client` acts, `follower` sees. */
export class Participant {
  constructor(client, follower) {
    this.client = client;
    this.follower = follower;
    this.name = client.name;
  }

  does(command) {
    return this.client.command(this.follower.meetingId, command);
  }
}

/** Signs everybody in and connects them; `seats` maps the label of each seat to who sits in it. */
export async function assembleCast({ url, body, meetingId, secretary, acknowledged }) {
  const follow = (client) =>
    new Follower({ url, meetingId, name: client.name, cookie: client.cookie }).start();
  const enter = async ({ personId, name }) => {
    const client = await new Client(url, name, acknowledged).signIn(personId);
    return new Participant(client, await follow(client));
  };
  const seats = new Map();
  const arriving = body.seatList.map(async (seat) => {
    const who = seat.label === PARTS.alternate ? seat.alternates[0] : seat.member;
    if (!who) throw new RehearsalError(`${seat.label} of the ${body.name} has nobody to sit in it.`);
    seats.set(seat.label, Object.assign(await enter(who), { seat }));
  });
  if (body.chair === null) throw new RehearsalError(`The ${body.name} has no chair.`);
  const [chair] = await Promise.all([enter(body.chair), ...arriving]);
  const missing = namesOfParts().filter((label) => !seats.has(label));
  if (missing.length > 0)
    throw new RehearsalError(`The ${body.name} has no seat ${missing.join(', ')} any more.`);
  const { path } = await secretary.post(`/api/meetings/${meetingId}/display-links`);
  const watch = (name, display) => new Follower({ url, meetingId, name, display }).start();
  return {
    seats,
    chair,
    secretary: new Participant(secretary, await follow(secretary)),
    roomPath: path,
    room: await watch('The room screen', path.replace('/room/', '')),
    visitor: await watch('The public page', null),
  };
}

function namesOfParts() {
  return Object.values(PARTS).flat();
}

/** Every follower of the cast. */
export function followersOf({ seats, chair, secretary, room, visitor }) {
  return [...[...seats.values(), chair, secretary].map(({ follower }) => follower), room, visitor];
}

/** The readers who may see all that the body sees. */
export function bodyReadersOf(cast) {
  return followersOf(cast).filter((follower) => follower !== cast.visitor);
}
