/** Whoever follows the General Meeting on a socket: its officers, the scrutineer, the holders who come, the room and the public. */
import { Participant } from '../cast.mjs';
import { Follower } from '../follower.mjs';
import { PARTS } from './script.mjs';

/** In the shape of every rehearsal's cast; the scrutineer, who reads at least what the body does, is among the seats. */
export async function assembleCast(meeting) {
  const { house, meetingId, body } = meeting;
  const { url } = house;
  const follow = async (client) => {
    const follower = new Follower({ url, meetingId, name: client.name, cookie: client.cookie });
    return new Participant(client, await follower.start());
  };
  const watch = (name, display) => new Follower({ url, meetingId, name, display }).start();
  const [secretary, chair, scrutineer] = await Promise.all(
    [body.secretaries[0], body.chair, body.scrutineers[0]].map(async ({ name }) =>
      follow(await house.as(name)),
    ),
  );
  const seats = new Map([['the scrutineer', scrutineer]]);
  for (const part of [PARTS.holdsProxy, PARTS.votesOver, PARTS.tooLate]) {
    seats.set(part, await follow(await meeting.representative(part)));
  }
  const { path } = await secretary.client.post(`/api/meetings/${meetingId}/display-links`);
  const room = await watch('The room screen', path.replace('/room/', ''));
  const visitor = await watch('The public page', null);
  return { secretary, chair, scrutineer, seats, roomPath: path, room, visitor };
}
