/** Mails about an election, in plain English with the facts in them: to those who may nominate, to nominators and candidates, and to officers who check. */
import {
  asSentenceStart,
  type ElectionState,
  type Nomination,
  saySeats,
  ukCalendarDate,
  ukDate,
  withThe,
} from '@quorate/domain';
import { letter, type MailText, sayClose } from './mail-words.js';

/** Whom the mail goes to, as the letter calls them. */
export type ElectionReader = 'candidate' | 'nominator' | 'officer';

export interface Told {
  readonly state: ElectionState;
  readonly nomination: Nomination;
  readonly reader: ElectionReader;
  readonly name: string;
  readonly origin: string;
}

/** Where the reader finds the election. */
export function linkTo({ bodyId, electionId }: ElectionState, origin: string): string {
  return `Read about it here:\n${origin}/bodies/${bodyId}/elections/${electionId}`;
}

function constituencyOf(state: ElectionState, { constituencyId }: Nomination): string {
  return state.constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
}

function factsOf(state: ElectionState, nomination: Nomination): string {
  const { candidate, nominator, party } = nomination;
  return [
    `    Election: ${state.title}, ${state.bodyName}`,
    `    Constituency: ${constituencyOf(state, nomination)}`,
    `    Candidate: ${candidate.name}`,
    `    Nominated by: ${nominator.name}${party === null ? '' : `, ${party.name}`}`,
  ].join('\n');
}

function whoIs({ nomination, reader }: Told): string {
  return reader === 'candidate' ? 'You are' : `${nomination.candidate.name} is`;
}

function mailOf(told: Told, subject: string, paragraphs: readonly string[]): MailText {
  const { state, nomination, name, origin } = told;
  const text = letter(name, withThe(state.bodyName), [
    ...paragraphs,
    factsOf(state, nomination),
    linkTo(state, origin),
  ]);
  return { subject: `${state.bodyName}: ${subject}`, text };
}

/** The call for nominations: to a contact of a party that may nominate. */
export function callMail(state: ElectionState, name: string, origin: string): MailText {
  const { title, bodyName, constituencies, requirements } = state;
  const up = constituencies.map((one) => `    ${one.name}: ${saySeats(one.seats.length)}`);
  const confirmed = requirements.map(({ sentence }) => `    ${sentence}`);
  const text = letter(name, withThe(bodyName), [
    `${title}: nominations are open, and your party may nominate until ${sayClose(state.nominationsCloseAt)}.`,
    ['Seats that are up:', ...up].join('\n'),
    ...(confirmed.length === 0 ? [] : [['With a nomination is confirmed:', ...confirmed].join('\n')]),
    `Where more stand than seats are up, a ballot opens on ${ukDate(state.ballotOpensOn)}.`,
    linkTo(state, origin),
  ]);
  return { subject: `${bodyName}: nominate by ${ukDate(ukCalendarDate(state.nominationsCloseAt))}`, text };
}

/** A nomination was made: to its candidate and nominator, and to the officers. */
export function nominatedMail(told: Told): MailText {
  const { candidate } = told.nomination;
  const closes = sayClose(told.state.nominationsCloseAt);
  if (told.reader === 'officer') {
    return mailOf(told, `check the nomination of ${candidate.name}`, [
      'A nomination waits to be checked. Accept it, or refuse it with the reason.',
    ]);
  }
  return mailOf(told, `${candidate.name} is nominated`, [
    `${whoIs(told)} nominated. An officer checks the nomination next, and you are told what comes of it.`,
    `Nominations close at ${closes}; until the ballot opens the nomination can be withdrawn, with a reason.`,
  ]);
}

/** A nomination was checked, withdrawn, set aside or lapsed; `ballots` says whether that changed if a ballot goes ahead. */
export function settledMail(
  told: Told,
  became: string,
  reason: string,
  ballots: readonly string[],
): MailText {
  const { candidate } = told.nomination;
  const what = `the nomination of ${candidate.name} is ${became}`;
  const why = reason === '' ? [] : [`The reason given: ${reason}`];
  return mailOf(told, what, [`${asSentenceStart(what)}.`, ...why, ...ballots]);
}
