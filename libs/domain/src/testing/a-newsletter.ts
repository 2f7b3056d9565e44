/** A newsletter under test: a section of each kind, and facts about the days of December 2021. */
import type {
  ConsultationFact,
  ElectionFact,
  IssueSpan,
  MeetingFact,
  NewsletterFacts,
} from '../newsletter/newsletter-facts.js';
import type { NewsletterRules, SectionFill } from '../newsletter/newsletter-rules.js';

const section = (id: string, fill: SectionFill, introduction = '') => {
  return { id, heading: `Heading of ${id}`, introduction, isIn: true, fill };
};

export const A_NEWSLETTER: NewsletterRules = {
  name: 'A newsletter',
  bodyId: 'board',
  sections: [
    section('welcome', { kind: 'text' }, 'Welcome to this edition.'),
    section('news', { kind: 'news' }),
    section('meetings', { kind: 'meetings', bodies: null, days: 30, hasAgenda: true }),
    section('reports', { kind: 'consultations', kinds: ['Report'] }, '{Count} open, {count} in all.'),
    section('asked', { kind: 'consultations', kinds: null }),
    section('elections', { kind: 'elections' }),
    section('vacancies', { kind: 'vacancies' }),
    section('new', { kind: 'new-modifications' }),
    section('moved', { kind: 'moved-modifications' }),
    section('parties', { kind: 'parties' }),
  ],
};

export const NO_FACTS: NewsletterFacts = {
  ...{ published: [], meetings: [], consultations: [], elections: [], vacancies: [] },
  ...{ modifications: [], categories: [], parties: [] },
};

/** Written on the afternoon of its day, a week after the last one. */
export const A_SPAN: IssueSpan = {
  since: '2021-12-10T12:00:00.000Z',
  date: '2021-12-17',
  now: '2021-12-17T15:00:00.000Z',
};

export function aMeetingFact(
  meetingId: string,
  startsAt: string,
  more: Partial<MeetingFact> = {},
): MeetingFact {
  const { bodyCode = 'BRD', stage = 'called' } = more;
  const place = 'By video call';
  return { meetingId, bodyCode, title: `Meeting ${meetingId}`, place, startsAt, stage, agenda: [], ...more };
}

export function aConsultationFact(
  consultationId: string,
  closesAt: string,
  more: Partial<ConsultationFact> = {},
): ConsultationFact {
  return {
    ...{ consultationId, bodyId: 'board', about: 'MP188', title: consultationId, kind: 'Report' },
    ...{ introduction: '', issuedAt: '2021-12-01T10:00:00.000Z', closesAt, isWithdrawn: false, ...more },
  };
}

export function anElectionFact(more: Partial<ElectionFact> = {}): ElectionFact {
  const seat = (seatId: string) => ({
    ...{ seatId, label: `Seat ${seatId}`, termFrom: '2022-02-01', termUntil: '2023-01-31' },
    ...{ holderId: null, partyId: null, groupName: null },
  });
  return {
    ...{ electionId: 'e', bodyId: 'board', bodyName: 'Board', title: 'Board election' },
    ...{ calledAt: '2021-12-06T10:00:00.000Z', nominationsCloseAt: '2021-12-20T17:00:00.000Z' },
    ...{ ballotOpensOn: '2022-01-04', ballotClosesOn: '2022-01-18', declaredAt: null, isCancelled: false },
    constituencies: [
      { constituencyId: 'large', name: 'Large Suppliers', way: 'appointment', seats: [seat('1'), seat('2')] },
      { constituencyId: 'consumer', name: 'Consumer', way: 'ballot', seats: [seat('3')] },
    ],
    results: [],
    ...more,
  };
}
