/** The second act: holders vote in advance and appoint proxies, until 48 hours of working days before the meeting. */
import { PARTS } from './script.mjs';

const GIVEN = '2021-12-10T11:00:00Z';
const BEFORE = '2021-12-16T12:55:00Z';
const AFTER = '2021-12-16T13:00:01Z';
const WORDS = { approve: 'for', reject: 'against', abstain: 'withheld' };

/** Plays all of it; nobody but givers, holders of proxies and scrutineers reads how they are directed. */
export async function voteInAdvance(meeting) {
  const { house, script } = meeting;
  const { pace } = house;
  await house.time(GIVEN, 'Friday 10 December 2021: votes in advance, and a proxy');
  await giveProxy(meeting);
  for (const [signifier, choice] of script.inAdvance) {
    if (signifier === PARTS.givesProxy) continue;
    const isOther = signifier === PARTS.changesInAdvance;
    await voteFor(meeting, signifier, isOther ? 'approve' : choice);
    await pace.beat(0.5);
  }
  pace.say(
    `${script.inAdvance.size - 1} holders vote in advance: directed proxies to the Chair, one for each.`,
  );
  await checkSealed(meeting);
  await pace.beat(6);
  await house.time(BEFORE, 'Thursday 16 December 2021, 12:55 UK time: five minutes to the cut-off');
  const changed = PARTS.changesInAdvance;
  await voteFor(meeting, changed, script.inAdvance.get(changed));
  const { holderName } = meeting.seatOf(changed);
  pace.say(`${holderName} votes in advance again; the last one counts.`);
  await house.time(AFTER, 'Thursday 16 December 2021, one second after 13:00 UK time: the cut-off is over');
  await refuseLate(meeting);
  await pace.beat(8);
}

async function voteFor(meeting, signifier, choice) {
  const client = await meeting.representative(signifier);
  const { proxyReceipts } = await meeting.does(client, advanceVote(meeting, signifier, choice));
  meeting.house.expect(proxyReceipts.length === 1, `${client.name} got no receipt for the vote in advance.`);
}

function advanceVote(meeting, signifier, choice) {
  const directions = [{ itemId: meeting.item.itemId, choice }];
  return {
    type: 'advance-votes.give',
    lots: [{ seatIds: [meeting.seatOf(signifier).seatId], directions }],
  };
}

async function giveProxy(meeting) {
  const { house, script, item } = meeting;
  const { seatId, holderName } = meeting.seatOf(PARTS.givesProxy);
  const holder = await meeting.representative(PARTS.holdsProxy);
  const choice = script.inAdvance.get(PARTS.givesProxy);
  const giver = await meeting.representative(PARTS.givesProxy);
  await meeting.does(giver, {
    ...{ type: 'proxy.appoint', seatId, holderId: holder.personId, scope: { kind: 'meeting' } },
    directions: [{ itemId: item.itemId, choice }],
  });
  house.pace.say(
    `${giver.name} appoints ${holder.name} as proxy of ${holderName}, directed to vote “${WORDS[choice]}”.`,
  );
  await house.pace.beat(3);
}

/** The secretary reads that proxies were given and not how, other holders read nothing, the scrutineer reads all. */
async function checkSealed({ house, cast, script, meetingId }) {
  const read = async ({ client }) =>
    (await client.get(`/api/meetings/${meetingId}/directions`)).proxies.length;
  const [officers, scrutineers] = [await read(cast.secretary), await read(cast.scrutineer)];
  house.expect(officers === 0, `The secretary reads how ${officers} proxies are directed.`);
  house.expect(
    scrutineers === script.inAdvance.size,
    `The scrutineer reads how ${scrutineers} of ${script.inAdvance.size} proxies are directed.`,
  );
  const other = cast.seats.get(PARTS.tooLate).follower;
  house.expect(!other.state.types.has('proxy.appointed'), `${other.name} was sent that a proxy was given.`);
  house.pace.say(
    `${cast.scrutineer.name}, the scrutineer, reads how they vote. The secretary knows who gave one, other holders nothing.`,
  );
}

async function refuseLate(meeting) {
  const { pace } = meeting.house;
  const client = await meeting.representative(PARTS.tooLate);
  const late = advanceVote(meeting, PARTS.tooLate, 'approve');
  pace.say(`${client.name} votes in advance now, and is refused:`);
  pace.say(`    ${await meeting.refused(client, late, 'proxy-late')}`);
}
