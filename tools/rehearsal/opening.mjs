/** The first act: people arrive, the chair starts, the formal items are taken. */
import { PARTS } from './script.mjs';

const LATER = [PARTS.onTheTelephone, PARTS.latecomer, PARTS.late];

/** Officers and members come in; one sends apologies, an alternate stands in, two are late. */
export async function gather(run) {
  const { cast, pace } = run;
  pace.heading('People arrive');
  await cast.secretary.does({ type: 'person.join' });
  await cast.chair.does({ type: 'person.join' });
  pace.say(`${cast.secretary.name} (secretary) and ${cast.chair.name} (chair) are here.`);
  const away = run.member(PARTS.onTheTelephone);
  await away.does({
    type: 'apologies.give',
    seatId: away.seat.seatId,
    note: 'On a train; will vote by telephone if the line holds.',
  });
  pace.say(`${PARTS.onTheTelephone} sends apologies.`);
  for (const label of cast.seats.keys()) {
    if (LATER.includes(label)) continue;
    await pace.beat(0.6);
    await run.takeSeat(label);
  }
  const standIn = run.member(PARTS.alternate);
  pace.say(`${standIn.name} stands in for ${standIn.seat.member.name} in ${PARTS.alternate}.`);
  const inPost = run.body.seatList.filter(({ member }) => member !== null).length;
  pace.say(`${run.present.size} of ${inPost} seats are taken; ${Math.ceil(inPost / 2)} make a quorum.`);
}

/** The chair starts; welcome and minutes. */
export async function takeFormalItems(run) {
  const { cast, pace } = run;
  await cast.chair.does({ type: 'meeting.start' });
  await run.everyone(({ stage }) => stage === 'in-session', 'the start');
  pace.say('The chair starts the meeting. Every screen shows it live.');
  await pace.beat(3);
  const [welcome, minutes] = run.agenda;
  await run.goTo(welcome);
  await pace.beat(3);
  await run.takeSeat(PARTS.late);
  pace.say(`${PARTS.late} arrives late.`);
  await pace.beat(2);
  await run.goTo(minutes);
  const text = 'The minutes of meeting 60 are a true record.';
  await cast.secretary.does({ type: 'decision.write', itemId: minutes.itemId, text });
  pace.say(`Decision: ${text}`);
  await pace.beat(4);
}
