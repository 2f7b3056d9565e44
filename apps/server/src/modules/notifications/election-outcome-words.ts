/** Mails about what comes of an election: whether a ballot goes ahead, that it is cancelled, and who is elected. */
import {
  asSentenceStart,
  ballotCloseDay,
  type ConstituencyResult,
  type ElectedMember,
  type ElectionState,
  type OutlookChange,
  sayList,
  sayNumber,
  saySeats,
  standingIn,
  ukDate,
  ukInstant,
  withThe,
} from '@quorate/domain';
import { linkTo } from './election-mail-words.js';
import { letter, type MailText, sayClose } from './mail-words.js';

function whoStands(state: ElectionState, constituencyId: string): string {
  const standing = standingIn(state, constituencyId);
  const names = standing.map(({ candidate, party }) =>
    party === null ? candidate.name : `${candidate.name} (${party.name})`,
  );
  return names.length === 0 ? 'Nobody stands.' : `Standing: ${sayList(names)}.`;
}

/** Whether a ballot goes ahead in the constituency, with who stands for how many seats and when the voting groups are asked. */
export function sayOutlook(state: ElectionState, { constituency, outlook }: OutlookChange): string {
  const { constituencyId, name, seats, way } = constituency;
  const count = standingIn(state, constituencyId).length;
  const stand = `${asSentenceStart(count === 0 ? 'nobody' : sayNumber(count))} ${count < 2 ? 'stands' : 'stand'} for ${saySeats(seats.length)}.`;
  const standing = whoStands(state, constituencyId);
  if (outlook === 'undecided') {
    return `${name}: nominations wait to be checked, and whether a ballot goes ahead hangs on them. You are told once that is known. ${standing}`;
  }
  if (outlook === 'ballot') {
    const opens = ukDate(state.ballotOpensOn);
    const closes = sayClose(ukInstant(ballotCloseDay(state.ballotOpensOn, state.ballotWorkingDays), '17:00'));
    return `${name}: a ballot goes ahead. ${stand} The ballot opens on ${opens}, and opened on that day it closes at ${closes}. ${standing}`;
  }
  if (way === 'appointment') {
    return `${name}: the voting groups of the seats appoint, without a ballot. ${standing}`;
  }
  return `${name}: no ballot is held. ${stand} Who stands is elected once the result is declared. ${standing}`;
}

function outlookSubject({ title }: ElectionState, changes: readonly OutlookChange[]): string {
  const is = (one: OutlookChange['outlook']) => changes.some(({ outlook }) => outlook === one);
  if (is('ballot')) return `a ballot goes ahead in the ${title}`;
  return is('undecided') ? `nominations have closed in the ${title}` : `no ballot is held in the ${title}`;
}

/** Whether a ballot goes ahead, in each constituency that concerns the reader. */
export function outlookMail(
  state: ElectionState,
  changes: readonly OutlookChange[],
  name: string,
  origin: string,
): MailText {
  const { title, bodyName } = state;
  const text = letter(name, withThe(bodyName), [
    `Nominations have closed in the ${title}.`,
    ...changes.map((change) => sayOutlook(state, change)),
    linkTo(state, origin),
  ]);
  return { subject: `${bodyName}: ${outlookSubject(state, changes)}`, text };
}

/** The election is cancelled, and why. */
export function cancelledMail(state: ElectionState, name: string, origin: string): MailText {
  const { title, bodyName, cancelledBecause } = state;
  const text = letter(name, withThe(bodyName), [
    `The ${title} is cancelled. Nobody is elected in it, and every nomination in it ends.`,
    `The reason given: ${cancelledBecause}`,
    linkTo(state, origin),
  ]);
  return { subject: `${bodyName}: the ${title} is cancelled`, text };
}

function sayElected({ label, termFrom, termUntil }: ElectedMember): string {
  return `elected to ${label}, from ${ukDate(termFrom)} to the end of ${ukDate(termUntil)}`;
}

/** What became of those whom the reader is or nominated. */
function ownLines({ nominations, results }: ElectionState, personId: string): string[] {
  const elected = results.flatMap((result) => result.elected);
  return nominations
    .filter((one) => one.status === 'accepted')
    .filter(({ candidate, nominator }) => [candidate.personId, nominator.personId].includes(personId))
    .map(({ candidate, nominationId }) => {
      const who = candidate.personId === personId ? 'You are' : `${candidate.name} is`;
      const seat = elected.find((one) => one.nominationId === nominationId);
      return `${who} ${seat === undefined ? 'not elected' : sayElected(seat)}.`;
    });
}

function resultLines({ constituencies }: ElectionState, result: ConstituencyResult): string {
  const { constituencyId, elected, vacant } = result;
  const name = constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
  return [
    `${name}:`,
    ...elected.map((one) => `    ${one.candidate.name}, ${sayElected(one)}`),
    ...vacant.map(({ label }) => `    Nobody, ${label} stays empty`),
  ].join('\n');
}

/** The figures where the rule of the election tells them to everybody; else nobody reads them in a mail. */
function countLines({ told, counts, constituencies }: ElectionState): string[] {
  if (counts.length === 0) return [];
  if (told === 'names') return ['This election tells who is elected, without figures.'];
  return counts.map(({ constituencyId, says }) => {
    const name = constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
    return [`The count of ${name}:`, ...says.map((sentence) => `    ${sentence}`)].join('\n');
  });
}

/** The election is declared: what it means for the reader, everybody who is elected, and the figures where they are told. */
export function declaredMail(
  state: ElectionState,
  { personId, name, origin }: { readonly personId: string; readonly name: string; readonly origin: string },
): MailText {
  const { title, bodyName, results } = state;
  const text = letter(name, withThe(bodyName), [
    `The result of the ${title} is declared.`,
    ...ownLines(state, personId),
    ...results.map((result) => resultLines(state, result)),
    ...countLines(state),
    linkTo(state, origin),
  ]);
  return { subject: `${bodyName}: ${title} is declared`, text };
}
