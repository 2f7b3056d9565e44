/** The page numbers of a pack: one run for what came with the agenda, which nothing moves that comes later. */
import { describe, expect, it } from '@jest/globals';
import { aPlannedMeeting, type MeetingRun } from '../../testing/a-meeting.js';
import type { KeptFile } from '../../file/kept-file.js';
import { planPack, sayPage, sayPages } from './pack.js';
import type { PaperCommandData } from './paper-entries.js';

let files = 0;
function aFile(pages: number | null): KeptFile {
  files += 1;
  const media = pages === null ? 'text/html' : 'application/pdf';
  return { hash: String(files).padStart(64, '0'), name: 'a.pdf', media, bytes: 1000, pages };
}

function add(
  run: MeetingRun,
  itemId: string,
  pages: number | null,
  altered: Partial<PaperCommandData['paper.add']> = {},
) {
  const words = {
    title: 'Report',
    owner: 'SECAS',
    change: '',
    classification: 'WHITE',
    namedPersons: [],
  } as const;
  run.must('secretary', { type: 'paper.add', itemId, ...words, file: aFile(pages), ...altered });
  return run.state.papers.at(-1)?.paperId ?? '';
}

function revise(run: MeetingRun, paperId: string, pages: number, change: string) {
  run.must('secretary', {
    type: 'paper.revise',
    paperId,
    title: 'Report',
    owner: 'SECAS',
    change,
    file: aFile(pages),
  });
}

const numbersIn = ({ state }: MeetingRun) => planPack(state).map(({ pages }) => sayPages(pages));

describe('the pages of a pack', () => {
  it('are counted through the agenda, one for what has no pages [PAP-7]', () => {
    const { run, itemIds } = aPlannedMeeting({}, {});
    const [first = '', second = ''] = itemIds;
    add(run, second, 4);
    add(run, first, 3);
    add(run, first, null, { classification: 'AMBER' });
    expect(numbersIn(run)).toEqual(['pages 1 to 3', 'page 4', 'pages 5 to 8']);
  });

  it('keep their number once the meeting was called, whatever is replaced, added or taken back [PAP-7]', () => {
    const { run, itemIds } = aPlannedMeeting({});
    const [itemId = ''] = itemIds;
    const one = add(run, itemId, 3);
    const two = add(run, itemId, 2);
    add(run, itemId, 5);
    revise(run, one, 4, '');
    expect(numbersIn(run)).toEqual(['pages 1 to 4', 'pages 5 to 6', 'pages 7 to 11']);
    run.must('secretary', { type: 'meeting.call' });
    revise(run, one, 9, 'The costs are corrected.');
    run.must('secretary', { type: 'paper.withdraw', paperId: two, reason: 'Sent by mistake.' });
    add(run, itemId, 1, { change: 'Came in late.' });
    expect(numbersIn(run)).toEqual(['pages S1-1 to S1-9', 'pages 7 to 11', 'page S2-1']);
  });

  it('of a RED paper count by themselves, also once it is opened up [PAP-7]', () => {
    const { run, itemIds } = aPlannedMeeting({});
    const [itemId = ''] = itemIds;
    const red = add(run, itemId, 8, { classification: 'RED', namedPersons: ['member-1'] });
    add(run, itemId, 2);
    const number = run.state.papers[0]?.number ?? '';
    const told = [`pages ${number}-1 to ${number}-8`, 'pages 1 to 2'];
    expect(numbersIn(run)).toEqual(told);
    const open = { classification: 'AMBER', namedPersons: [], reason: 'It is no longer secret.' } as const;
    run.must('secretary', { type: 'paper.reclassify', paperId: red, ...open });
    expect(numbersIn(run)).toEqual(told);
  });

  it('are said one by one', () => {
    expect(sayPage({ prefix: 'S2-', first: 1, count: 3 }, 2)).toBe('S2-3');
  });
});
