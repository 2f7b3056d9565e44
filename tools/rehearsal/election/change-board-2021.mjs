/**
 * The Change Board election of 2021 by the days of its notice. Whether more were nominated than seats were up was not
 * published; the notice says what happens then, and the rehearsal plays that for the Small Suppliers.
 */
import { Contest, CONTESTANT, ELECTED, sayCount } from './contest.mjs';
import { callElection, factsOf } from './election.mjs';
import { verifyOffline } from '../own/verify-offline.mjs';

const SCRUTINEER = 'Julian Wexcombe';
const CALLED = '2021-12-06T10:00:00Z';
const CLOSED = '2021-12-20T17:00:01Z';
const BALLOT = '2022-01-04T09:00:00Z';
const OVER = '2022-01-18T17:00:01Z';
const BEGUN = '2022-02-01T00:00:01Z';

/** Plays it; the roll call of the ballot is for the scrutineers alone. */
export async function playChangeBoard2021(house) {
  const election = await nominate(house);
  const ballot = await openBallot(house, election);
  const { candidates } = await election.see(house.visitor);
  const contest = new Contest(house, ballot, candidates);
  await contest.voteAll();
  await declare(house, election, contest);
  await tell(house, election);
  await prove(house, ballot);
  await election.prove(2);
}

async function nominate(house) {
  const { pace } = house;
  await house.time(CALLED, 'Change Board, Monday 6 December 2021: the call for nominations');
  const facts = await factsOf('SECCB');
  const { secretaries } = await house.body('SECCB');
  const officer = await house.as(secretaries[0].name);
  const election = await callElection(house, facts, officer, 'scrutineers');
  await election.nominateAll();
  const small = facts.constituencies.find(({ id }) => id === 'small');
  await election.nominate(CONTESTANT, small, null);
  pace.say(`${CONTESTANT} is nominated too, which makes four for the three seats of the Small Suppliers.`);
  const stranger = await house.as('Gwilym Sorensen');
  await election.refused(stranger, election.nomination('Gwilym Sorensen', 'small'), 'not-eligible');
  await election.acceptAll();
  return election;
}

async function openBallot(house, election) {
  const { pace } = house;
  const late = await house.as('Ottoline Mensah');
  await house.time(CLOSED, 'Monday 20 December 2021, one second after 17:00 UK time: nominations are over');
  const { candidates } = await election.closed();
  await election.refused(late, election.nomination('Ottoline Mensah', 'small'), 'nominations-closed');
  pace.say(`Everybody reads who stands: ${candidates.length} candidates for 23 seats.`);

  await house.time(BALLOT, 'Tuesday 4 January 2022: the ballot of the contested category goes live');
  const { ballots } = (await election.act(election.officer, { type: 'ballots.open' })).election;
  house.expect(ballots.length === 1, `${ballots.length} ballots were opened, and one category is contested.`);
  const [ballot] = ballots;
  house.expect(ballot.closesAt === '2022-01-18T17:00:00.000Z', `The ballot closes at ${ballot.closesAt}.`);
  pace.say('Small Suppliers vote for ten working days, until Tuesday 18 January 2022 at 17:00 UK time.');
  return ballot;
}

async function declare(house, election, contest) {
  const { pace, visitor } = house;
  await house.time(OVER, 'Tuesday 18 January 2022, one second after 17:00 UK time: the ballot is over');
  await contest.over();
  const before = await election.see(visitor);
  house.expect(before.results.length + before.counts.length === 0, 'A visitor is told the result too early.');
  const results = await election.declare();
  const elected = results.find(({ constituencyId }) => constituencyId === 'small').elected;
  const names = elected.map(({ candidate }) => candidate.name);
  house.expect(
    names.toSorted().join() === ELECTED.toSorted().join(),
    `Our own count: ${ELECTED.join(', ')}.`,
  );
  await house.time(BEGUN, 'Tuesday 1 February 2022, midnight in London: the terms begin');
  await election.seated(results, '2023-01-31');
  const { mails } = await (await house.administrator()).get('/api/mail');
  pace.say(`${mails.length} mails went out by now, to each person about what concerns them.`);
}

/** The rule of the body: names for everybody, figures for officers and whoever asks. */
async function tell(house, election) {
  const { pace, visitor } = house;
  const asker = await house.as(CONTESTANT);
  const told = await election.see(visitor);
  house.expect(told.counts.length === 0, 'A visitor is told the figures.');
  const { breakdowns } = (await election.act(asker, { type: 'breakdown.ask' })).election;
  const says = breakdowns.flatMap(({ counts }) => counts.flatMap((one) => one.says)).join(' ');
  pace.say(`The public page tells names only. ${CONTESTANT} asks for the figures, which is recorded:`);
  pace.say(`    ${says}`);
  house.expect(
    sayCount().every((figure) => says.includes(figure)),
    `The figures told are not ${sayCount()}.`,
  );
}

/** A scrutineer, who may see how each group voted, takes the bundle home. */
async function prove(house, { meetingId, voteId }) {
  const { pace, visitor } = house;
  const path = `/api/meetings/${meetingId}/votes/${voteId}/bundle`;
  const hidden = await visitor.request('GET', path);
  house.expect(hidden.status === 404, 'A visitor gets the bundle, and with it the figures.');
  const scrutineer = await house.as(SCRUTINEER);
  const bundle = await scrutineer.get(path);
  const { publicKey } = await visitor.get('/api/log');
  const { code, lines } = await verifyOffline([bundle], publicKey);
  pace.heading(`${SCRUTINEER}, a scrutineer, checks the bundle of the ballot offline with quorate-verify`);
  for (const line of lines) pace.say(line);
  house.expect(code === 0, 'quorate-verify did not verify the bundle.');
}
