/** Who was declared, held against who stands and which seats were up, constituency by constituency. */
import { canonical } from '../canonical-json.js';
import type { Fields } from '../fields.js';
import { check, fail } from '../not-verified.js';
import { counted, type Findings } from '../report.js';
import { type Appointment, type Constituency, type Standing, textOrNull } from './read-appointment.js';

interface Elected {
  readonly stands: Standing;
  readonly seatId: string;
}

/** Each in a seat of those that are up, with its term; who sat in one that is up keeps it. */
function seated({ name, seats }: Constituency, standing: readonly Standing[], result: Fields): Elected[] {
  const left = new Map(seats.map((seat) => [seat.text('seatId'), seat]));
  const elected = result.objects('elected').map((one): Elected => {
    const person = one.object('candidate');
    const stands = standing.find(({ nominationId }) => nominationId === one.text('nominationId'));
    check(
      stands?.personId === person.text('personId'),
      `${person.text('name')} is declared and does not stand`,
    );
    check(stands.name === person.text('name'), `${stands.name} is declared under another name`);
    const seat =
      left.get(one.text('seatId')) ?? fail(`${stands.name} is declared for a seat that is not free`);
    left.delete(one.text('seatId'));
    for (const part of ['label', 'termFrom', 'termUntil'])
      check(
        seat.text(part) === one.text(part),
        `the seat of ${stands.name} has another ${part} than was called`,
      );
    const held = seats.find((seat) => textOrNull(seat, 'holderId') === stands.personId);
    const isAgain = textOrNull(seat, 'holderId') === stands.personId;
    check(one.flag('reElected') === isAgain, `whether ${stands.name} is elected again is told wrongly`);
    const keeps = stands.seatId !== null || held === undefined || isAgain;
    check(keeps, `${stands.name} sits in ${held?.text('label') ?? ''} and is given another seat`);
    return { stands, seatId: one.text('seatId') };
  });
  check(
    new Set(elected.map(({ stands }) => stands.nominationId)).size === elected.length,
    `${name}: one is elected twice`,
  );
  const vacant = [...left.values()].map((seat) => ({
    label: seat.text('label'),
    seatId: seat.text('seatId'),
  }));
  check(
    canonical(vacant) === canonical(result.list('vacant')),
    `${name}: the vacant seats are not those left`,
  );
  return elected;
}

/** Where some entries are hidden, somebody who stands may have left by one of them. */
function sayLeft(name: string, missing: readonly Standing[], isWhole: boolean, findings: Findings): void {
  if (missing.length === 0) return;
  const names = missing.map((one) => one.name).join(', ');
  check(!isWhole, `${name}: ${names} should be declared and is not`);
  findings.notChecked.push(
    `${name}: whether ${names} left before the declaration is in an entry that is not shown.`,
  );
}

function unopposed(
  { name, seats }: Constituency,
  standing: readonly Standing[],
  elected: readonly Elected[],
  isWhole: boolean,
  findings: Findings,
): string {
  const missing = standing.filter((one) => !elected.some(({ stands }) => stands === one));
  sayLeft(name, missing, isWhole, findings);
  check(elected.length <= seats.length, `${name}: more are declared than seats are up`);
  return `${elected.length} stood for ${counted(seats.length, 'seat', 'seats')}, so no ballot was needed`;
}

/** The latest accepted for each seat; in which order is known where every nomination is shown. */
function appointed(
  { name, seats }: Constituency,
  standing: readonly Standing[],
  elected: readonly Elected[],
  isWhole: boolean,
  findings: Findings,
): string {
  for (const seat of seats) {
    const seatId = seat.text('seatId');
    const named = standing.filter((one) => one.seatId === seatId);
    const has = elected.find((one) => one.seatId === seatId);
    check(
      has === undefined || has.stands.seatId === seatId,
      `${name}: somebody has a seat to which nobody named them`,
    );
    if (has === undefined) sayLeft(name, named, isWhole, findings);
    else if (isWhole) check(named.at(-1) === has.stands, `${name}: ${has.stands.name} was not named last`);
    else if (named.length > 1)
      findings.notChecked.push(`${name}: who was named last for ${seat.text('label')}.`);
  }
  return 'each was named by the voting group or body of the seat';
}

function byBallot(
  { id, name, seats }: Constituency,
  { ballots }: Appointment,
  standing: readonly Standing[],
  elected: readonly Elected[],
  findings: Findings,
): string {
  const own = ballots.filter((ballot) => ballot.text('constituencyId') === id);
  const [first] = own;
  if (first === undefined) return fail(`${name} is declared by a ballot that was never opened`);
  const paper = first.texts('nominationIds');
  const stands = new Set(standing.map(({ nominationId }) => nominationId));
  check(
    paper.every((one) => stands.has(one)),
    `${name}: somebody is on the paper who does not stand`,
  );
  check(paper.length > seats.length, `${name}: the ballot was held for no contest`);
  check(first.count('seats') === seats.length, `${name}: the ballot was for another number of seats`);
  check(
    elected.every(({ stands: one }) => paper.includes(one.nominationId)),
    `${name}: the elected were not on the paper`,
  );
  const votes = own.map((ballot) => ballot.text('voteId')).join(', ');
  findings.notChecked.push(`${name}: the count is in the result bundle of the ballot, of vote ${votes}.`);
  return `${paper.length} stood for ${counted(seats.length, 'seat', 'seats')}, and the ballot decided`;
}

/** Ends the checking unless who is declared follows from who stands; `isWhole` where nothing before it is hidden. */
export function checkResults(
  appointment: Appointment,
  standing: readonly Standing[],
  isWhole: boolean,
  findings: Findings,
): void {
  const results = appointment.declared.data.objects('results');
  check(
    results.length === appointment.constituencies.length,
    'not every constituency that was called is declared',
  );
  for (const [at, constituency] of appointment.constituencies.entries()) {
    const { id, name, way } = constituency;
    const result = results[at] ?? fail(`${name} is not declared`);
    check(result.text('constituencyId') === id, `the result in place ${at + 1} is not that of ${name}`);
    const own = standing.filter(({ constituencyId }) => constituencyId === id);
    const elected = seated(constituency, own, result);
    const by = result.word('by', ['ballot', 'unopposed', 'appointment']);
    check(
      (by === 'appointment') === (way === 'appointment'),
      `${name} is declared ${by}, and was called by ${way}`,
    );
    const isVotedOn = appointment.ballots.some((ballot) => ballot.text('constituencyId') === id);
    check(by !== 'unopposed' || !isVotedOn, `${name} is declared without its ballot`);
    const how =
      by === 'ballot'
        ? byBallot(constituency, appointment, own, elected, findings)
        : (by === 'appointment' ? appointed : unopposed)(constituency, own, elected, isWhole, findings);
    const names = elected.map(({ stands }) => stands.name).join(', ');
    findings.checked.push(`${name}: ${how}: ${names === '' ? 'nobody' : names}, as declared.`);
  }
}
