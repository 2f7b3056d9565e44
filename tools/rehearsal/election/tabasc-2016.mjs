/** The TABASC member election of November 2016, as the newsletter of that month tells it: who was elected, and who again. */
import { callElection, factsOf } from './election.mjs';

export const CALLED = '2016-10-03T09:00:00Z';
const CLOSED = '2016-10-21T16:00:01Z';
const DECLARED = '2016-11-17T10:00:00Z';
const BEGUN = '2016-12-01T00:00:01Z';
/** As published; the names are those that the demonstration has for them. */
const AGAIN = [
  ...['Gareth Nakamura', 'Carys Ivanova', 'Ferdinand Opoku', 'Rhiannon Castell', 'Thandiwe Muir'],
];

/** Plays it, in a house whose clock stands at the call. */
export async function playTabasc2016(house) {
  const { pace } = house;
  const facts = await factsOf('TABASC');
  const { secretaries } = await house.body('TABASC');
  const officer = await house.as(secretaries[0].name);
  pace.heading('TABASC, Monday 3 October 2016: two members have resigned, and nine seats are up');
  await house.resigns('TABASC', 'Large Supplier seat 3');
  await house.resigns('TABASC', 'Small Supplier seat 1');
  const election = await callElection(house, facts, officer, 'totals-only');
  await election.nominateAll();
  await election.acceptAll();

  await house.time(CLOSED, 'Friday 21 October 2016, one second after 17:00 UK time: nominations are over');
  const { candidates } = await election.closed();
  pace.say(`Everybody reads now who stands: ${candidates.length} for 9 seats. No ballot is needed.`);

  await house.time(DECLARED, 'Thursday 17 November 2016: the result');
  const results = await election.declare();
  const again = results.flatMap(({ elected }) => elected).filter(({ reElected }) => reElected);
  const names = again.map(({ candidate }) => candidate.name);
  house.expect(names.toSorted().join() === AGAIN.toSorted().join(), `Elected again: ${names.join(', ')}.`);

  await house.time(BEGUN, 'Thursday 1 December 2016, midnight in London: the terms begin');
  await election.seated(results, '2018-11-30');
  await election.prove(0);
}
