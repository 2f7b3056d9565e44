/** An issue is gathered from what is public, each fact once and in the issue it belongs to. */
import { describe, expect, it } from '@jest/globals';
import { ModificationRun, toldBy } from '../testing/a-modification.js';
import {
  A_NEWSLETTER,
  A_SPAN,
  aConsultationFact,
  aMeetingFact,
  anElectionFact,
  NO_FACTS,
} from '../testing/a-newsletter.js';
import { serialOf } from '../modification/life.js';
import { gatherIssue } from './gather-issue.js';
import { checkSpan } from './issue-span.js';
import type { IssueSpan, NewsletterFacts } from './newsletter-facts.js';
import { checkNewsletterRules } from './newsletter-rules.js';

function entriesIn(id: string, facts: Partial<NewsletterFacts>, span: IssueSpan = A_SPAN) {
  const sections = gatherIssue(A_NEWSLETTER, { ...NO_FACTS, ...facts }, span);
  return sections.find((section) => section.id === id)?.entries ?? [];
}

const titlesIn = (...asked: Parameters<typeof entriesIn>): string[] =>
  entriesIn(...asked).map(({ title }) => title);

const published = (no: number, at: string) => {
  return { meetingId: 'm', no, meetingTitle: 'Panel 99', text: `Headline ${String(no)}`, at };
};

describe('the rules of a newsletter', () => {
  it('[NEWS-1] have sections in their order, each with an id of its own and days that can be counted', () => {
    expect(checkNewsletterRules(A_NEWSLETTER)).toMatchObject({ ok: true });
    const [first] = A_NEWSLETTER.sections;
    if (first === undefined) throw new Error('it has sections');
    const wrong = (sections: typeof A_NEWSLETTER.sections) =>
      checkNewsletterRules({ ...A_NEWSLETTER, sections });
    expect(wrong([first, first])).toMatchObject({ refusal: { code: 'section-ids' } });
    expect(wrong([])).toMatchObject({ refusal: { code: 'section-ids' } });
    expect(wrong([{ ...first, id: 'Not so' }])).toMatchObject({ refusal: { code: 'section-id' } });
    const fill = { kind: 'meetings', bodies: null, days: 0, hasAgenda: false } as const;
    expect(wrong([{ ...first, fill }])).toMatchObject({ refusal: { code: 'section-days' } });
    const none = { kind: 'meetings', bodies: [], days: 7, hasAgenda: false } as const;
    expect(wrong([{ ...first, fill: none }])).toMatchObject({ refusal: { code: 'section-bodies' } });
    const unnamed = { kind: 'consultations', kinds: [] } as const;
    expect(wrong([{ ...first, fill: unnamed }])).toMatchObject({ refusal: { code: 'section-kinds' } });
    expect(wrong([{ ...first, heading: 'x'.repeat(201) }])).toMatchObject({
      refusal: { field: 'sections.0.heading' },
    });
  });

  it('[NEWS-1] put their headings and leads over what is gathered, with the count in words', () => {
    const consultations = [aConsultationFact('One', '2022-01-07T17:00:00.000Z')];
    const sections = gatherIssue(A_NEWSLETTER, { ...NO_FACTS, consultations }, A_SPAN);
    expect(sections.map(({ id }) => id)).toEqual(A_NEWSLETTER.sections.map(({ id }) => id));
    expect(sections[0]).toMatchObject({ introduction: 'Welcome to this edition.', isText: true });
    expect(sections[3]).toMatchObject({
      heading: 'Heading of reports',
      introduction: 'One open, one in all.',
    });
  });
});

describe('an issue', () => {
  it('[NEWS-2] tells what was published after the last one and until it is gathered, the earliest first', () => {
    const all = [
      published(3, '2021-12-17T14:00:00.000Z'),
      published(1, '2021-12-10T12:00:00.000Z'),
      published(2, '2021-12-10T12:00:00.001Z'),
      published(4, '2021-12-17T15:00:00.001Z'),
    ];
    expect(titlesIn('news', { published: all })).toEqual(['Headline 2', 'Headline 3']);
    const next = { since: A_SPAN.now, date: '2021-12-24', now: '2021-12-24T09:00:00.000Z' };
    expect(titlesIn('news', { published: all }, next)).toEqual(['Headline 4']);
  });

  it('[NEWS-2] begins before its day, which is at most 31 days ahead', () => {
    expect(checkSpan(A_SPAN)).toMatchObject({ ok: true });
    expect(checkSpan({ ...A_SPAN, date: '2022-01-18' })).toMatchObject({
      refusal: { code: 'issue-too-early' },
    });
    expect(checkSpan({ ...A_SPAN, since: A_SPAN.now })).toMatchObject({
      refusal: { code: 'span-reversed' },
    });
  });

  it('[NEWS-3] lists the meetings to come within its days, and none that was cancelled or has begun', () => {
    const meetings = [
      aMeetingFact('late', '2022-01-17T10:00:00.000Z'),
      aMeetingFact('begun', '2021-12-17T14:00:00.000Z'),
      aMeetingFact('next', '2021-12-17T16:00:00.000Z', { agenda: ['Change of auditor'] }),
      aMeetingFact('cancelled', '2021-12-20T13:00:00.000Z', { stage: 'cancelled' }),
      aMeetingFact('last', '2022-01-16T10:00:00.000Z'),
    ];
    expect(titlesIn('meetings', { meetings })).toEqual(['Meeting next', 'Meeting last']);
    expect(entriesIn('meetings', { meetings })[0]).toMatchObject({
      when: 'Friday 17 December 2021, 16:00 UK time',
      text: 'By video call\n1. Change of auditor',
      path: '/meetings/next',
    });
  });

  it('[NEWS-3] of a day that is over is judged by its first minute', () => {
    const span = { ...A_SPAN, now: '2026-11-28T12:00:00.000Z' };
    const meetings = [aMeetingFact('that morning', '2021-12-17T10:00:00.000Z', { stage: 'closed' })];
    expect(titlesIn('meetings', { meetings }, span)).toEqual(['Meeting that morning']);
    const consultations = [aConsultationFact('That day', '2021-12-17T17:00:00.000Z')];
    expect(titlesIn('reports', { consultations }, span)).toEqual(['MP188 ‘That day’']);
  });

  it('[NEWS-4] lists the consultations that are open, with their closing date and zone, the soonest first', () => {
    const consultations = [
      aConsultationFact('Later', '2022-01-07T17:00:00.000Z'),
      aConsultationFact('Soon', '2021-12-17T17:00:00.000Z', { introduction: 'Orders for 2022.' }),
      aConsultationFact('Over', '2021-12-17T15:00:00.000Z'),
      aConsultationFact('Withdrawn', '2022-01-07T17:00:00.000Z', { isWithdrawn: true }),
      aConsultationFact('To come', '2022-01-07T17:00:00.000Z', { issuedAt: '2021-12-18T10:00:00.000Z' }),
      aConsultationFact('Budget', '2022-01-28T17:00:00.000Z', { kind: 'Budget', about: null }),
    ];
    expect(titlesIn('reports', { consultations })).toEqual(['MP188 ‘Soon’', 'MP188 ‘Later’']);
    expect(titlesIn('asked', { consultations })).toEqual(['Budget']);
    expect(entriesIn('reports', { consultations })[0]).toMatchObject({
      when: 'Closing date: Friday 17 December 2021, 17:00 UK time',
      text: 'Orders for 2022.',
      path: '/bodies/board/consultations/Soon',
    });
  });
});

describe('elections and vacancies', () => {
  const at = (now: string): IssueSpan => ({ ...A_SPAN, date: now.slice(0, 10), now });

  it('[NEWS-5] are told while nominations or ballots are open, and when they are declared', () => {
    const open = entriesIn('elections', { elections: [anElectionFact()] });
    expect(open[0]).toMatchObject({ when: 'Nominations close: Monday 20 December 2021, 17:00 UK time' });
    expect(open[0]?.text).toContain('• Large Suppliers: 2 seats (by appointment)\n• Consumer: 1 seat');
    expect(open[0]?.text).toContain('voting opens on Tuesday 4 January 2022');
    expect(open[0]?.text).toContain('The terms begin on Tuesday 1 February 2022');
    const between = at('2021-12-21T10:00:00.000Z');
    expect(entriesIn('elections', { elections: [anElectionFact()] }, between)).toEqual([]);
    const voting = entriesIn('elections', { elections: [anElectionFact()] }, at('2022-01-10T10:00:00.000Z'));
    expect(voting[0]?.when).toBe('Ballots close: Tuesday 18 January 2022, 17:00 UK time');
    const winner = { ...{ nominationId: 'n', candidate: { personId: 'p', name: 'Ann' }, seatId: '3' } };
    const seat = { label: 'Seat 3', termFrom: '2022-02-01', termUntil: '2023-01-31', reElected: false };
    const declared = anElectionFact({
      declaredAt: '2021-12-17T09:00:00.000Z',
      results: [
        { constituencyId: 'consumer', elected: [{ ...winner, ...seat }], vacant: [] },
        { constituencyId: 'large', elected: [], vacant: [{ seatId: '1', label: 'Seat 1' }] },
      ],
    });
    expect(entriesIn('elections', { elections: [declared] })[0]).toMatchObject({
      when: 'Declared on Friday 17 December 2021',
      text: '• Consumer: Ann\n• Large Suppliers, vacant: Seat 1',
    });
    const cancelled = anElectionFact({ isCancelled: true });
    expect(entriesIn('elections', { elections: [cancelled] })).toEqual([]);
  });

  it('[NEWS-5] name the seats where nobody sits', () => {
    const vacancies = [
      { bodyId: 'board', bodyName: 'Board', seats: ['Consumer seat'] },
      { bodyId: 'panel', bodyName: 'Panel', seats: [] },
    ];
    expect(entriesIn('vacancies', { vacancies })).toEqual([
      {
        ...{ key: 'vacancy:board', title: 'Board', when: '1 seat is vacant', text: '• Consumer seat' },
        path: '/bodies/board',
      },
    ]);
  });
});

describe('modifications and parties', () => {
  const told = (dated: string) => ({ on: null, source: toldBy('The register', dated) });
  const raised = (number: string, on: string | null, dated = '2021-12-17') =>
    new ModificationRun('2026-01-01T10:00:00.000Z').must({
      ...{ type: 'modification.raise', number, serial: serialOf(number), on },
      source: toldBy('The register', dated),
      description: {
        ...{ title: `Title of ${number}`, proposer: '', problem: 'The problem.', solution: '' },
        ...{ categories: [], isUrgent: false, isFastTrack: false },
      },
    });

  it('[NEWS-6] are new where they were raised since and have not gone further, else moved', () => {
    const old = raised('DP180', '2021-11-01').must({ type: 'modification.convert', on: '2021-12-14' });
    const far = raised('DP188', null).must(
      { type: 'modification.convert', ...told('2021-12-17') },
      { type: 'modification.begin-refinement', ...told('2021-12-17') },
    );
    const modifications = [raised('DP189', null), far, old, raised('DP170', '2021-11-01')].map(
      ({ state }) => state.entries,
    );
    expect(entriesIn('new', { modifications })).toMatchObject([
      { title: 'DP189 ‘Title of DP189’', text: 'The problem.', path: '/modifications/DP189' },
    ]);
    expect(titlesIn('moved', { modifications })).toEqual([
      'MP180 ‘Title of DP180’',
      'MP188 ‘Title of DP188’',
    ]);
    expect(entriesIn('moved', { modifications })[0]?.text).toContain('Tuesday 14 December 2021');
  });

  it('[NEWS-6] of the day of the last issue are news where they were written down after it', () => {
    const run = (now: string) =>
      new ModificationRun(now).must({
        ...{ type: 'modification.raise', number: 'DP189', serial: 189, on: '2021-12-10', source: toldBy() },
        description: {
          ...{ title: 'T', proposer: '', problem: '', solution: '', categories: [] },
          ...{ isUrgent: false, isFastTrack: false },
        },
      }).state.entries;
    expect(titlesIn('new', { modifications: [run('2021-12-10T11:00:00.000Z')] })).toEqual([]);
    expect(titlesIn('new', { modifications: [run('2021-12-10T13:00:00.000Z')] })).toHaveLength(1);
  });

  it('[NEWS-7] are counted on the day of the issue by category, with who came and went since', () => {
    const party = (acceded: string, withdrawn: string | null = null, categoryId = 'small') => ({
      ...{ acceded, withdrawn, categories: [{ categoryId, from: acceded, until: withdrawn }] },
    });
    const parties = [
      ...[party('2014-01-01', null, 'large'), party('2014-01-01'), party('2021-12-13')],
      ...[party('2014-01-01', '2021-12-15'), party('2014-01-01', '2021-12-10'), party('2021-12-18')],
    ];
    const categories = [
      { id: 'large', plural: 'Large Suppliers' },
      { id: 'small', plural: 'Small Suppliers' },
    ];
    expect(entriesIn('parties', { parties, categories })).toMatchObject([
      {
        title: 'Current parties: 3',
        text: 'Accessions since Friday 10 December 2021: 1\nWithdrawals: 1\n• Large Suppliers: 1\n• Small Suppliers: 2',
      },
    ]);
  });
});
