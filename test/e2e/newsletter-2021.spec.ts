/** The newsletter of 17 December 2021 from the demonstration data: the sections of the real one in their order, with its key facts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftView, FrontView, IssueSummary, IssueView } from '@quorate/contracts';
import { eventually, type Quorate, startQuorate } from '../support/index.js';

const HEADINGS = [
  '',
  'Respond to the SEC Panel Draft Budget Consultation',
  'Change Board Elections are now Open',
  'Supplier of Last Resort (SoLR) Interactions: What to do',
  'Did you know about the following SEC website features?',
  'Electronic General Meeting',
  'Current vacancies',
  'New Draft Proposals',
  'Refinement Consultations',
  'Modification Report Consultation',
  'Open Industry Consultations Webpage',
  'SECAS Helpdesk',
  'Meetings and events',
];
const BUDGET = 'Panel agrees the Draft Budget 2022–2025 for consultation until 5pm on 28 January 2022';
const MEETINGS = [
  ['SEC Panel Meeting 99', 'Friday 17 December 2021'],
  ['Change Sub-Committee Meeting 34', 'Tuesday 21 December 2021'],
  ['Operations Group Meeting 63', 'Tuesday 4 January 2022'],
  ['Monthly Working Group Meeting – January 2022', 'Wednesday 5 January 2022'],
  ['Technical Architecture and Business Architecture Sub-Committee Meeting 73', 'Thursday 6 January 2022'],
  ['Smart Metering Key Infrastructure Policy Management Authority Meeting 89', 'Wednesday 12 January 2022'],
  ['Security Sub-Committee Meeting 138', 'Wednesday 12 January 2022'],
  ['SEC Panel Meeting 100', 'Friday 14 January 2022'],
  ['Change Sub-Committee Meeting 35', 'Tuesday 18 January 2022'],
] as const;

describe('the newsletter of 17 December 2021', () => {
  let quorate: Quorate;
  let draft: DraftView;

  beforeAll(async () => {
    quorate = await startQuorate();
    const anyone = quorate.anyone();
    await eventually(
      'the headlines of the Panel are published',
      async () => (await anyone.get<FrontView>('/api/front')).done.headlines,
      (headlines) => headlines.some(({ text }) => text === BUDGET),
    );
    const secretary = await quorate.signIn('Amara Lindqvist');
    const asked = { date: '2021-12-17', since: '2021-12-10' };
    const { desk } = (await secretary.get<{ desk: string | null }>('/api/newsletters')).done;
    draft = (await secretary.post<DraftView>(`/api/bodies/${desk ?? ''}/newsletter`, asked)).done;
  });
  afterAll(() => quorate.stop());

  const entriesOf = (id: string) => draft.sections.find((section) => section.id === id)?.entries ?? [];
  const closings = (id: string): string[][] =>
    entriesOf(id).map(({ title, when }) => [
      title.split(' ')[0] ?? '',
      when.replace('Closing date: ', '').replace(/^\w+ /, ''),
    ]);

  it('has the sections of the real one', () => {
    expect(draft.sections.map(({ heading }) => heading)).toEqual(HEADINGS);
    expect(draft.name).toBe('SEC Newsletter');
  });

  it('was sent on its day and is there for everybody, with the same sections and facts', async () => {
    const anyone = quorate.anyone();
    const { issues } = (await anyone.get<{ issues: IssueSummary[] }>('/api/newsletters')).done;
    expect(issues).toEqual([
      { number: 1, name: 'SEC Newsletter', date: '2021-12-17', sentAt: '2021-12-17T17:00:00.000Z' },
    ]);
    const issue = (await anyone.get<IssueView>('/api/newsletters/1')).done;
    expect(issue.sections).toEqual(draft.sections);
    expect(draft.nextNumber).toBe(2);
  });

  it('tells seven new proposals, nine consultations with their closing dates, and the budget', () => {
    const numbers = entriesOf('new-proposals').map(({ title }) => title.split(' ')[0]);
    expect(numbers).toEqual(['DP189', 'DP190', 'DP192', 'MP193', 'MP194', 'DP195', 'DP196']);
    const lead = draft.sections.find(({ id }) => id === 'new-proposals')?.introduction;
    expect(lead).toMatch(/^Seven new proposals have been raised since the last newsletter/);
    expect(closings('refinement')).toEqual([
      ['MP159', '21 December 2021, 17:00 UK time'],
      ['MP170', '4 January 2022, 17:00 UK time'],
      ['MP143', '4 January 2022, 17:00 UK time'],
      ['MP096', '7 January 2022, 17:00 UK time'],
    ]);
    const reports = closings('report');
    expect(reports[0]).toEqual(['MP188', '17 December 2021, 17:00 UK time']);
    expect(
      reports
        .slice(1)
        .map(([number]) => number)
        .toSorted(),
    ).toEqual(['MP109', 'MP116', 'MP173', 'MP191']);
    expect(reports.slice(1).every(([, when]) => when === '7 January 2022, 17:00 UK time')).toBe(true);
    expect(entriesOf('budget')[0]?.when).toBe('Closing date: Friday 28 January 2022, 17:00 UK time');
  });

  it('tells the election with its seats, and the general meeting', () => {
    const [election] = entriesOf('elections');
    expect(election?.when).toBe('Nominations close: Monday 20 December 2021, 17:00 UK time');
    const seats = [
      ...['Large Suppliers: 13 seats (by appointment)', 'Small Suppliers: 3 seats', 'Networks: 3 seats'],
      ...['Other SEC Parties: 3 seats', 'Consumer: 1 seat', 'voting opens on Tuesday 4 January 2022'],
    ];
    for (const seat of seats) expect(election?.text).toContain(seat);
    expect(entriesOf('general-meeting')).toMatchObject([
      { title: 'SECCo General Meeting', when: 'Monday 20 December 2021, 13:00 UK time' },
    ]);
    expect(entriesOf('general-meeting')[0]?.text).toContain('Change of auditor');
  });

  it('lists the meetings of the next month', () => {
    const listed = entriesOf('calendar').map(({ title, when }) => [title, when.split(',')[0]]);
    expect(listed).toEqual(expect.arrayContaining(MEETINGS.map(([title, day]) => [title, day])));
    const others = listed.filter(([title]) => !MEETINGS.some(([known]) => known === title));
    expect(others).toEqual([['Change Board Meeting 61', 'Wednesday 22 December 2021']]);
  });

  it('has the decisions of that week and the parties to put in', () => {
    const gathered = (id: string) => draft.gathered.find((section) => section.id === id)?.entries ?? [];
    const headlines = gathered('decisions').map(({ title }) => title);
    expect(headlines).toContain(BUDGET);
    expect(gathered('parties')[0]?.title).toMatch(/^Current parties: \d+$/);
    expect(gathered('parties')[0]?.text).toContain('Large Suppliers: ');
  });
});
