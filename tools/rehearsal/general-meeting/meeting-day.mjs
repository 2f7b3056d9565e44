/** The third act, Monday 20 December 2021 at 13:00: people come, the poll is taken and declared, and the result is published. */
import { PARTS } from './script.mjs';

const ARRIVING = '2021-12-20T12:55:00Z';
const STARTS = '2021-12-20T13:00:00Z';
const OTHERWISE = { approve: 'reject', reject: 'approve', abstain: 'approve' };

/** Plays all of it. */
export async function holdMeeting(meeting) {
  await gather(meeting);
  await start(meeting);
  await takePoll(meeting);
  await declare(meeting);
  await close(meeting);
}

async function gather(meeting) {
  const { house, cast } = meeting;
  await house.time(ARRIVING, 'Monday 20 December 2021, 12:55 UK time: people come to the electronic meeting');
  for (const { client } of [cast.secretary, cast.chair]) await meeting.does(client, { type: 'person.join' });
  house.pace.say(`${cast.secretary.name} (secretary) and ${cast.chair.name} (Chair) are here.`);
  for (const part of [PARTS.holdsProxy, PARTS.votesOver, PARTS.tooLate]) {
    await house.pace.beat(2);
    await meeting.does(cast.seats.get(part).client, { type: 'lots.take' });
    house.pace.say(`${cast.seats.get(part).name} is here for ${meeting.seatOf(part).holderName}.`);
  }
}

async function start(meeting) {
  const { house, cast } = meeting;
  await house.time(STARTS, 'Monday 20 December 2021, 13:00 UK time: the meeting');
  await meeting.does(cast.chair.client, { type: 'meeting.start' });
  await meeting.everyone(({ stage }) => stage === 'in-session', 'the start');
  const items = cast.secretary.follower.state.agenda;
  const { itemId } = meeting.item;
  for (const item of items.slice(0, items.findIndex((one) => one.itemId === itemId) + 1)) {
    await goTo(meeting, item);
    await house.pace.beat(4);
  }
}

async function goTo(meeting, { itemId, title }) {
  const { cast } = meeting;
  const from = cast.secretary.follower.state.currentItemId;
  await meeting.does(cast.chair.client, { type: 'item.open', itemId, from });
  await meeting.everyone((state) => state.currentItemId === itemId, `item “${title}”`);
  meeting.house.pace.say(`On the table: ${title}.`);
}

async function takePoll(meeting) {
  const { house, cast, script, item } = meeting;
  const { pace } = house;
  const opening = { type: 'vote.open', itemId: item.itemId, question: script.text, method: null };
  meeting.voteId = (await meeting.does(cast.chair.client, opening)).made.voteId;
  const isOpen = ({ votes }) => votes.get(meeting.voteId)?.stage === 'open';
  await meeting.everyone(isOpen, 'the open poll');
  await sayQuorum(meeting);
  await pace.beat(4);
  const directed = { type: 'ballots.cast-directed', voteId: meeting.voteId };
  const chairs = await meeting.casts(cast.chair.client, directed);
  const waiting = script.inAdvance.size - 1;
  house.expect(chairs.length === waiting, `The Chair cast ${chairs.length} of ${waiting} votes in advance.`);
  pace.say(`The Chair casts the ${chairs.length} votes given in advance, as directed, in one act.`);
  await pace.beat(4);
  await voteAsProxy(meeting, directed);
  for (const [signifier, choice] of script.live) {
    await pace.beat(2);
    const client = await meeting.representative(signifier);
    await meeting.casts(client, ballot(meeting, signifier, choice));
    const isOver = signifier === PARTS.votesOver;
    pace.say(
      `${client.name} votes for ${meeting.seatOf(signifier).holderName}${isOver ? ', which replaces the vote given in advance' : ''}.`,
    );
  }
  await pace.beat(4);
}

function ballot(meeting, signifier, choice) {
  return {
    ...{ type: 'ballot.cast', voteId: meeting.voteId, seatId: meeting.seatOf(signifier).seatId },
    answer: { kind: 'motion', choice },
  };
}

/** Persons count once, whatever number of lots and proxies stands behind them. */
async function sayQuorum({ house, cast, meetingId }) {
  const { entries } = await cast.chair.client.get(`/api/meetings/${meetingId}/frames?after=0`);
  const { quorum } = entries.findLast(({ type }) => type === 'roll.frozen').data;
  const { present, needed } = quorum.qualifying;
  house.pace.say(
    `A poll by shares is open. ${present} qualifying persons are here, ${needed} make a quorum.`,
  );
  house.expect(quorum.met && needed === 2, 'The quorum is not two qualifying persons, or not met.');
}

/** Whoever holds a directed proxy casts it so, or not at all. */
async function voteAsProxy(meeting, directed) {
  const { house, cast, script } = meeting;
  const { client } = cast.seats.get(PARTS.holdsProxy);
  const choice = OTHERWISE[script.inAdvance.get(PARTS.givesProxy)];
  const otherwise = ballot(meeting, PARTS.givesProxy, choice);
  house.pace.say(`${client.name} votes otherwise than directed as proxy, and is refused:`);
  house.pace.say(`    ${await meeting.refused(client, otherwise, 'not-as-directed')}`);
  const receipts = await meeting.casts(client, directed);
  house.expect(receipts.length === 1, `The proxy cast ${receipts.length} ballots.`);
  house.pace.say(`${client.name} casts the proxy as directed.`);
}

async function declare(meeting) {
  const { house, cast, voteId } = meeting;
  await meeting.does(cast.chair.client, { type: 'vote.close', voteId });
  await meeting.everyone(({ votes }) => votes.get(voteId).stage === 'closed', 'the end of the poll');
  await house.until(
    'the count reaches the scrutineer',
    () => cast.scrutineer.follower.state.types.has('vote.counted'),
    (isThere) => isThere,
  );
  house.pace.say('The poll is closed. Nobody but the scrutineer sees the count before it is declared.');
  await house.pace.beat(4);
  await meeting.does(cast.chair.client, { type: 'vote.declare', voteId });
  await meeting.everyone(({ votes }) => votes.get(voteId).stage === 'declared', 'the outcome');
  const { outcome } = cast.visitor.state.votes.get(voteId);
  const { approve, reject, abstain } = outcome.total;
  house.pace.say(`${outcome.sentence} Shares: ${approve} for, ${reject} against, ${abstain} withheld.`);
  await house.pace.beat(8);
}

async function close(meeting) {
  const { house, cast, item, meetingId, voteId } = meeting;
  const text = 'The outcome of the vote on the change of auditor is published';
  await meeting.does(cast.secretary.client, { type: 'headline.publish', itemId: item.itemId, text });
  const { agenda } = cast.secretary.follower.state;
  const [last] = agenda.slice(-1);
  await goTo(meeting, last);
  await meeting.does(cast.chair.client, { type: 'meeting.close' });
  await meeting.everyone(({ stage }) => stage === 'closed', 'the close');
  const { headlines } = await house.until(
    'the result is on the front page',
    () => house.visitor.get('/api/front'),
    ({ headlines: all }) => all.some((one) => one.meetingId === meetingId && one.kind === 'result'),
  );
  const result = headlines.find((one) => one.meetingId === meetingId && one.kind === 'result');
  house.pace.say('The meeting is closed. The front page tells everybody:');
  house.pace.say(`    ${result.text}`);
  house.pace.say(`The result is at ${house.url}/meetings/${meetingId}/votes/${voteId}`);
}
