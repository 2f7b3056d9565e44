/** The third act: a vote that the members would carry and the categories do not, and one that is tied. */
import { BALLOTS, PARTS } from './script.mjs';
import { Voting } from './voting.mjs';

async function vote(run, item, ballots, more) {
  await run.goTo(item);
  await run.pace.beat(4);
  const voting = new Voting(run, item);
  await voting.open();
  await run.pace.beat(2);
  await Promise.all([voting.castAll(ballots, 0.8), more(voting)]);
  await voting.sayTurnout();
  await run.pace.beat(3);
  await voting.close();
  await run.pace.beat(2);
  await voting.declare();
  await run.pace.beat(8);
}

/** MP191: one ballot comes by telephone, and the rule by category decides otherwise than a count of heads. */
export async function decideMp191(run) {
  const item = run.itemOn('MP191');
  await vote(run, item, BALLOTS.MP191, async (voting) => {
    await run.pace.beat(6);
    await voting.record(PARTS.onTheTelephone, 'approve', 'Voted by telephone; the video line failed.');
  });
  run.pace.say('More members approve than reject, but the rule asks the categories.');
  await run.headline(item, 'The Change Board rejects MP191');
  await run.pace.beat(3);
}

/** MP116: a member leaves first, then the categories are equal and nothing changes. */
export async function decideMp116(run) {
  const item = run.itemOn('MP116');
  await run.leaveSeat(PARTS.leavesEarly);
  run.pace.say(`${PARTS.leavesEarly} leaves early.`);
  await vote(run, item, BALLOTS.MP116, () => Promise.resolve());
  run.pace.say('A tie keeps the status quo.');
  await run.headline(item, 'MP116 is not approved: the categories are tied and the status quo stands');
  await run.pace.beat(3);
}
