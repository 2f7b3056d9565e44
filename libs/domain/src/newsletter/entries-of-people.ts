/** Who may stand, who was elected, where nobody sits, and how many parties there are. */
import { ukCalendarDate, ukDate } from '../calendar/uk-time.js';
import { categoriesOn } from '../party/party-category.js';
import { sayList } from '../value/plain-english.js';
import { sayInstant } from './entries-of-meetings.js';
import type { IssueEntry } from './issue-entry.js';
import { isNews, isNewsOfDay, momentOf } from './issue-span.js';
import type { ElectionFact, IssueSpan, NewsletterFacts, VacancyFact } from './newsletter-facts.js';

/** Elections that take nominations or ballots, and those that were declared. */
export function electionEntries(elections: readonly ElectionFact[], span: IssueSpan): IssueEntry[] {
  return elections
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((election): IssueEntry[] => {
      const told = standingOf(election, span);
      if (told === null) return [];
      const { electionId, bodyId, title } = election;
      const path = `/bodies/${bodyId}/elections/${electionId}`;
      return [{ key: `election:${electionId}`, title, path, ...told }];
    });
}

function standingOf(election: ElectionFact, span: IssueSpan): Pick<IssueEntry, 'when' | 'text'> | null {
  const { calledAt, nominationsCloseAt, ballotOpensOn, ballotClosesOn, declaredAt } = election;
  if (declaredAt !== null && isNews(declaredAt, span)) {
    return { when: `Declared on ${ukDate(declaredAt)}`, text: sayElected(election) };
  }
  const moment = momentOf(span);
  if (ukCalendarDate(calledAt) > span.date) return null;
  if (nominationsCloseAt > moment) {
    return { when: `Nominations close: ${sayInstant(nominationsCloseAt)}`, text: saySeats(election) };
  }
  const isOver = declaredAt !== null && declaredAt <= moment;
  if (isOver || span.date < ballotOpensOn || span.date > ballotClosesOn) return null;
  const text =
    'The voting groups that may vote were sent their ballots where there are more nominees than seats.';
  return { when: `Ballots close: ${ukDate(ballotClosesOn)}, 17:00 UK time`, text };
}

/** One line for each constituency, then the timetable. */
function saySeats({ constituencies, ballotOpensOn }: ElectionFact): string {
  const seats = constituencies.map(({ name, way, seats: { length } }) => {
    const how = way === 'appointment' ? ' (by appointment)' : '';
    return `• ${name}: ${String(length)} ${length === 1 ? 'seat' : 'seats'}${how}`;
  });
  const terms = constituencies.flatMap(({ seats: all }) => all.map(({ termFrom }) => termFrom));
  const [first] = terms.toSorted();
  return [
    'The following seats are up for nomination:',
    ...seats,
    `If there are more nominees than seats, voting opens on ${ukDate(ballotOpensOn)}.`,
    ...(first === undefined ? [] : [`The terms begin on ${ukDate(first)}.`]),
  ].join('\n');
}

function sayElected({ constituencies, results }: ElectionFact): string {
  return results
    .flatMap(({ constituencyId, elected, vacant }) => {
      const name = constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
      const names = elected.map(({ candidate }) => candidate.name);
      return [
        ...(names.length === 0 ? [] : [`• ${name}: ${sayList(names)}`]),
        ...(vacant.length === 0 ? [] : [`• ${name}, vacant: ${sayList(vacant.map(({ label }) => label))}`]),
      ];
    })
    .join('\n');
}

export function vacancyEntries(vacancies: readonly VacancyFact[]): IssueEntry[] {
  return vacancies
    .filter(({ seats }) => seats.length > 0)
    .map(({ bodyId, bodyName, seats }) => ({
      ...{ key: `vacancy:${bodyId}`, title: bodyName, text: seats.map((label) => `• ${label}`).join('\n') },
      when: `${String(seats.length)} ${seats.length === 1 ? 'seat is' : 'seats are'} vacant`,
      path: `/bodies/${bodyId}`,
    }));
}

/** How many there are, by category, and who came and went since the last issue. A day of withdrawal is the first as no party. */
export function partyEntries({ parties, categories }: NewsletterFacts, span: IssueSpan): IssueEntry[] {
  const { date } = span;
  const there = parties.filter(
    ({ acceded, withdrawn }) => acceded <= date && (withdrawn === null || withdrawn > date),
  );
  const came = parties.filter(({ acceded }) => isNewsOfDay(acceded, span)).length;
  const left = parties.filter(({ withdrawn }) => withdrawn !== null && isNewsOfDay(withdrawn, span)).length;
  const lines = categories.map(({ id, plural }) => {
    const count = there.filter((party) => categoriesOn(party.categories, date).includes(id)).length;
    return `• ${plural}: ${String(count)}`;
  });
  const since = ukDate(span.since);
  const text = [`Accessions since ${since}: ${String(came)}`, `Withdrawals: ${String(left)}`, ...lines];
  const title = `Current parties: ${String(there.length)}`;
  return [{ key: 'parties', title, when: `On ${ukDate(date)}`, text: text.join('\n'), path: null }];
}
