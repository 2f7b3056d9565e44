/** The second act, MP188: a discussion, an interest, and a vote in which much goes on at once. */
import { BALLOTS, PARTS } from './script.mjs';
import { RehearsalError } from './rehearsal-error.mjs';
import { Voting } from './voting.mjs';

/** Speakers ask and are called; one seat declares an interest; an action is given. */
async function discuss(run, item) {
  const { cast, pace } = run;
  for (const label of PARTS.speakers) {
    await run.member(label).does({ type: 'speaker.ask' });
    pace.say(`${label} asks to speak.`);
    await pace.beat(1);
  }
  for (const label of PARTS.speakers) {
    const { speakers } = await cast.chair.follower.until(
      (state) => [...state.speakers.values()].includes(label),
      `that ${label} asks to speak`,
    );
    const [requestId] = [...speakers].find(([, asked]) => asked === label);
    await cast.chair.does({ type: 'speaker.call', requestId });
    pace.say(`The chair calls ${label}.`);
    await pace.beat(4);
    await run.member(label).does({ type: 'speaker.finish', requestId });
  }
  const note = 'Members asked whether the end date should be removed from the Rules altogether.';
  await cast.secretary.does({ type: 'note.write', itemId: item.itemId, text: note });
  await run.declareInterest(PARTS.recused, item, 'Our company holds stock of the hubs concerned.');
  pace.say(`${PARTS.recused} declares an interest and does not vote on this item.`);
  await cast.secretary.does({
    type: 'action.give',
    itemId: item.itemId,
    text: 'Confirm the hub volumes with the DCC',
    owner: 'SECAS',
    due: '2022-01-14',
  });
  pace.say('Action for SECAS: confirm the hub volumes with the DCC by 14 January 2022.');
  await pace.beat(3);
}

/** One member's line goes dead, others vote on; back again, the member sees all of it and votes. */
async function loseAndReturn(run, voting, choice) {
  const { cast, pace } = run;
  const cutOff = run.member(PARTS.cutOff);
  await cutOff.follower.loseConnection();
  const missedFrom = cutOff.follower.state.no;
  pace.say(`${PARTS.cutOff} loses the connection.`);
  await pace.beat(12);
  await cast.secretary.follower.until(({ no }) => no > missedFrom, 'votes of the others');
  const { no } = cast.secretary.follower.state;
  await cutOff.follower.comeBack(no);
  pace.say(`${PARTS.cutOff} is back and has caught up with ${no - missedFrom} entries of the journal.`);
  await voting.cast(PARTS.cutOff, choice);
}

async function changeMind(run, voting, choice) {
  await voting.cast(PARTS.changesMind, 'reject');
  await run.pace.beat(8);
  await voting.cast(PARTS.changesMind, choice);
  run.pace.say(`${PARTS.changesMind} changes its vote; the last one counts.`);
}

async function arriveLate(run) {
  await run.pace.beat(6);
  await run.takeSeat(PARTS.latecomer);
  run.pace.say(`${PARTS.latecomer} arrives while the vote is open.`);
}

/** Discusses MP188 and votes on it. */
export async function decideMp188(run) {
  const { pace } = run;
  const item = run.itemOn('MP188');
  await run.goTo(item);
  await pace.beat(3);
  await discuss(run, item);
  const voting = new Voting(run, item);
  await voting.open();
  await pace.beat(3);
  const { [PARTS.cutOff]: ofCutOff, [PARTS.changesMind]: ofChanger, ...others } = BALLOTS.MP188;
  await Promise.all([
    loseAndReturn(run, voting, ofCutOff),
    changeMind(run, voting, ofChanger),
    arriveLate(run),
    voting.castAll(others, 0.9),
  ]);
  await voting.sayTurnout();
  await pace.beat(4);
  await voting.close();
  await refuseLateBallot(run, voting);
  await pace.beat(3);
  await voting.declare();
  await pace.beat(10);
  await run.headline(item, 'The Change Board approves MP188');
  const text = 'MP188 is approved under self-governance; it stands unless referred within 10 working days.';
  await run.cast.secretary.does({ type: 'decision.write', itemId: item.itemId, text });
  await pace.beat(4);
}

async function refuseLateBallot(run, { voteId }) {
  const { client, follower, seat } = run.member(PARTS.latecomer);
  const { seatId } = seat;
  const late = { type: 'ballot.cast', voteId, seatId, answer: { kind: 'motion', choice: 'approve' } };
  const code = await client.refused(follower.meetingId, late);
  if (code !== 'vote-closed') throw new RehearsalError(`A vote after the close was refused as ${code}.`);
  run.pace.say(`${PARTS.latecomer} votes after the close and is refused; nothing changes.`);
}
