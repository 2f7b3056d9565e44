/** The last act: every copy of the journal, our own count, every receipt, and the bundle that the scrutineer takes home. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

import { followersOf } from '../cast.mjs';
import { checkReaders, checkSecrets } from '../checks.mjs';
import { verifyOffline } from '../own/verify-offline.mjs';
import { PARTS } from './script.mjs';

/** Adds what it finds to the differences. */
export async function prove(meeting) {
  const { house, cast, meetingId, voteId } = meeting;
  const { no } = cast.secretary.follower.state;
  await meeting.everyone((state) => state.no === no, 'the last entry of the journal');
  const { client } = cast.scrutineer;
  const bundle = await client.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
  house.differences.push(
    ...checkReaders(meeting),
    ...checkSecrets(meeting, [cast.scrutineer]),
    ...checkRollCall(meeting),
    ...checkCount(meeting),
    ...checkReceipts(meeting, bundle),
  );
  await verifyBundle(meeting, bundle);
  await verifyLiveVote(meeting, bundle);
}

/** Against what we know was cast, by shares. */
function checkCount({ body, cast, voteId, lastAnswers }) {
  const ours = { approve: 0, reject: 0, abstain: 0 };
  for (const { seatId, weight } of body.seatList) {
    if (lastAnswers.has(seatId)) ours[lastAnswers.get(seatId)] += weight;
  }
  const { total, verdict } = cast.visitor.state.votes.get(voteId).outcome;
  const passed = ours.approve > ours.reject ? 'approved' : 'rejected';
  const differing = Object.keys(ours).filter((choice) => total[choice] !== ours[choice]);
  return [
    ...differing.map(
      (one) => `Declared were ${total[one]} shares for ${one}, our own count says ${ours[one]}.`,
    ),
    ...(verdict === passed ? [] : [`The verdict is ${verdict}, by our own count ${passed}.`]),
  ];
}

/** Every receipt opens the commitment of its ballot in the bundle, and the last one of each place is what was meant. */
function checkReceipts({ meetingId, voteId, receipts, lastAnswers }, { entries }) {
  const { roll } = entries.find((entry) => entry.type === 'roll.frozen').data;
  const last = new Map();
  const differences = [];
  for (const { receipt, client } of receipts) {
    const { no, salt, answer } = receipt;
    const { places, commitment } = entries[no - 1].data ?? {};
    const [place] = places ?? [];
    const content = { answer: { choice: answer.choice, kind: 'motion' }, meetingId, place, voteId };
    const opened = createHash('sha256')
      .update(Buffer.from(salt, 'hex'))
      .update(JSON.stringify(content))
      .digest('hex');
    if (opened === commitment) last.set(roll[place].seatId, answer.choice);
    else differences.push(`The ballot of receipt ${receipt.code} of ${client.name} is not in the bundle.`);
  }
  for (const [seatId, choice] of lastAnswers) {
    if (last.get(seatId) === choice) continue;
    differences.push(`The receipts say ${last.get(seatId)} for a lot that voted ${choice}.`);
  }
  return differences;
}

/** The roll call was sent to nobody but the scrutineer. */
function checkRollCall({ cast }) {
  return followersOf(cast)
    .filter(({ state }) => state.types.has('roll-call.taken') !== (state === cast.scrutineer.follower.state))
    .map(({ name }) => `The roll call is not for the scrutineer alone: ${name}.`);
}

/** What was printed; where a receipt is given, it comes after all that is said of the bundle. */
async function verify({ house }, files) {
  const { publicKey } = await house.visitor.get('/api/log');
  const { code, lines } = await verifyOffline(files, publicKey);
  house.expect(code === 0, 'quorate-verify did not verify what it was given.');
  return lines;
}

async function verifyBundle(meeting, bundle) {
  const { house, cast } = meeting;
  house.pace.heading(
    `${cast.scrutineer.name}, the scrutineer, checks the bundle offline with quorate-verify`,
  );
  for (const line of await verify(meeting, [bundle])) house.pace.say(line);
}

/** The holder who voted over the vote in advance shows the receipt. */
async function verifyLiveVote(meeting, bundle) {
  const { house, meetingId, receipts } = meeting;
  const client = await meeting.representative(PARTS.votesOver);
  const { receipt } = receipts.find((one) => one.client === client);
  const file = await client.get(`/api/meetings/${meetingId}/receipts/${receipt.no}`);
  house.pace.heading(
    `${client.name} shows the receipt of the live vote, and it is checked against that bundle`,
  );
  const lines = await verify(meeting, [bundle, file]);
  const at = lines.findIndex((line) => line.includes('Receipt:'));
  for (const line of lines.slice(at)) house.pace.say(line);
  const isFound = lines.some((line) => line.includes('Your ballot: recorded'));
  house.expect(at >= 0 && isFound, `The live ballot of ${client.name} is not in the bundle.`);
}
