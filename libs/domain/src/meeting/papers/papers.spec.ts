/** Papers of a meeting, proved by commands: their numbers, their readers, their versions and supplements. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { aPlan, aPlannedMeeting, anItem, MeetingRun } from '../../testing/a-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import type { MeetingState } from '../meeting-state.js';
import { viewEntries } from '../view-entries.js';
import type { PaperCommandData } from './paper-entries.js';
import { checkPaperNumbers, PAPER_NUMBERS, paperNumber } from './paper-number.js';
import type { KeptFile } from '../../file/kept-file.js';
import { papersOf, saySupplement } from './paper.js';

const PUBLIC: Reader = { clearance: 'public', personId: null };
const PARTY: Reader = { clearance: 'parties', personId: 'somebody' };
const MEMBER: Reader = { clearance: 'body', personId: 'member-1' };
const OTHER: Reader = { clearance: 'body', personId: 'member-2' };

const aFile = (version = 1, altered: Partial<KeptFile> = {}): KeptFile => ({
  ...{ hash: String(version).repeat(64), name: `report-v${version}.pdf`, media: 'application/pdf' },
  ...{ bytes: 1000, pages: 3, ...altered },
});
function adding(itemId: string, altered: Partial<PaperCommandData['paper.add']> = {}) {
  const words = { title: 'Modification Report', owner: 'SECAS', change: '' };
  const readers = { classification: 'WHITE', namedPersons: [] } as const;
  return { type: 'paper.add', itemId, ...words, ...readers, file: aFile(), ...altered } as const;
}
function revising(paperId: string, altered: Partial<PaperCommandData['paper.revise']> = {}) {
  const words = { title: 'Modification Report', owner: 'SECAS', change: '' };
  return { type: 'paper.revise', paperId, ...words, file: aFile(2), ...altered } as const;
}
function opening(paperId: string, altered: Partial<PaperCommandData['paper.reclassify']> = {}) {
  const readers = { classification: 'GREEN', namedPersons: [] } as const;
  return {
    type: 'paper.reclassify',
    paperId,
    ...readers,
    reason: 'The proposer agrees.',
    ...altered,
  } as const;
}
const takingBack = (paperId: string) =>
  ({ type: 'paper.withdraw', paperId, reason: 'Sent by mistake.' }) as const;

/** A planned meeting with an item of this class. */
function aMeeting(classification: 'WHITE' | 'AMBER' | 'RED' = 'WHITE'): { run: MeetingRun; itemId: string } {
  const named = classification === 'RED' ? ['member-1', 'member-2'] : [];
  const { run, itemIds } = aPlannedMeeting({ classification, namedPersons: named });
  return { run, itemId: itemIds[0] ?? '' };
}

function seenBy(reader: Reader, { entries }: MeetingRun): MeetingState {
  return foldMeeting(initialMeeting, viewEntries(entries, reader));
}
const idOfFirst = ({ state }: MeetingRun): string => state.papers[0]?.paperId ?? '';

describe('the number of a paper', () => {
  it('is the code of the body, the meeting, its day in London and the next paper [PAP-1]', () => {
    const panel = { bodyCode: 'SECP', number: 99, startsAt: '2021-12-17T10:00:00.000Z' };
    expect(paperNumber(PAPER_NUMBERS, panel, 1)).toBe('SECP_99_1712_01');
    expect(paperNumber(PAPER_NUMBERS, { ...panel, number: null }, 12)).toBe('SECP_EX_1712_12');
    const nearMidnight = { ...panel, startsAt: '2021-06-16T23:30:00.000Z' };
    expect(paperNumber('{year}/{month}/{day} {paper}', nearMidnight, 3)).toBe('2021/06/17 03');
  });

  it('is given by a pattern that counts the papers and has nothing unknown in it [PAP-1]', () => {
    expect(checkPaperNumbers('{code} {meeting}.{paper}').ok).toBe(true);
    for (const pattern of ['{code}', '{code}_{seq}', '<b>{paper}', '', `${'x'.repeat(60)}{paper}`]) {
      expect(checkPaperNumbers(pattern)).toMatchObject({ ok: false, refusal: { code: 'not-paper-numbers' } });
    }
  });

  it('is never used again, whatever becomes of its paper [PAP-1]', () => {
    const run = new MeetingRun();
    const clocks = { noticeWorkingDays: 5, paperWorkingDays: 5, paperNumbers: '{meeting}/{paper}' };
    run.must('secretary', aPlan({ clocks }));
    const itemId = run.addItem(anItem());
    run.must('secretary', adding(itemId));
    run.must('secretary', takingBack(idOfFirst(run)));
    run.must('secretary', adding(itemId));
    expect(run.state.papers.map(({ number }) => number)).toEqual(['61/01', '61/02']);
    expect(papersOf(run.state.papers, itemId).map(({ number }) => number)).toEqual(['61/02']);
  });
});

describe('the readers of a paper', () => {
  it('read its item: it is as closed as that, or more so [PAP-2]', () => {
    const amber = aMeeting('AMBER');
    expect(amber.run.refused('secretary', adding(amber.itemId)).code).toBe('more-open-than-item');
    amber.run.must('secretary', adding(amber.itemId, { classification: 'AMBER' }));
    const red = aMeeting('RED');
    const forOne = (...namedPersons: string[]) => adding(red.itemId, { classification: 'RED', namedPersons });
    expect(red.run.refused('secretary', forOne('member-3')).code).toBe('more-open-than-item');
    expect(red.run.refused('secretary', adding(red.itemId, { classification: 'AMBER' })).code).toBe(
      'more-open-than-item',
    );
    red.run.must('secretary', forOne('member-1'));
    expect(seenBy(MEMBER, red.run).papers).toHaveLength(1);
    expect(seenBy(OTHER, red.run).papers).toHaveLength(0);
  });

  it('are named by a RED paper and by no other [PAP-2]', () => {
    const { run, itemId } = aMeeting();
    expect(run.refused('secretary', adding(itemId, { classification: 'RED' })).code).toBe('red-names-nobody');
    expect(run.refused('secretary', adding(itemId, { namedPersons: ['member-1'] })).code).toBe(
      'only-red-names-readers',
    );
  });

  it('are shown a RED paper page by page, so it is a PDF [PAP-6]', () => {
    const { run, itemId } = aMeeting();
    const red = { classification: 'RED', namedPersons: ['member-1'] } as const;
    const file = aFile(1, { media: 'text/html', pages: null });
    expect(run.refused('secretary', adding(itemId, { ...red, file })).code).toBe('red-needs-pdf');
    run.must('secretary', adding(itemId, red));
    expect(run.refused('secretary', revising(idOfFirst(run), { file })).code).toBe('red-needs-pdf');
  });

  it('learn nothing of a paper that is not for them, until it is opened up to them [PAP-4]', () => {
    const { run, itemId } = aMeeting();
    run.must('secretary', adding(itemId, { classification: 'AMBER' }));
    run.must('secretary', revising(idOfFirst(run)));
    expect(seenBy(PARTY, run).papers).toEqual([]);
    run.must('secretary', opening(idOfFirst(run)));
    expect(seenBy(PUBLIC, run).papers).toEqual([]);
    const [forParties] = seenBy(PARTY, run).papers;
    expect(forParties).toMatchObject({ version: 2, classification: 'GREEN' });
    expect(forParties?.versions.map(({ version }) => version)).toEqual([2]);
    expect(seenBy(MEMBER, run).papers[0]?.versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('become more and never fewer, with a reason [PAP-4]', () => {
    const { run, itemId } = aMeeting();
    run.must('secretary', adding(itemId, { classification: 'GREEN' }));
    const paperId = idOfFirst(run);
    const refusedAs = (altered: Partial<PaperCommandData['paper.reclassify']>) =>
      run.refused('secretary', opening(paperId, altered)).code;
    expect(refusedAs({ classification: 'AMBER' })).toBe('cannot-narrow');
    expect(refusedAs({ classification: 'GREEN' })).toBe('cannot-narrow');
    expect(refusedAs({ classification: 'WHITE', reason: ' ' })).toBe('text-missing');
    run.must('secretary', opening(paperId, { classification: 'WHITE' }));
    expect(seenBy(PUBLIC, run).papers).toHaveLength(1);
  });

  it('of a RED paper may become more persons [PAP-4]', () => {
    const { run, itemId } = aMeeting('RED');
    run.must('secretary', adding(itemId, { classification: 'RED', namedPersons: ['member-1'] }));
    const naming = (...namedPersons: string[]) =>
      opening(idOfFirst(run), { classification: 'RED', namedPersons });
    expect(run.refused('secretary', naming('member-2')).code).toBe('cannot-narrow');
    run.must('secretary', naming('member-1', 'member-2'));
    expect(seenBy(OTHER, run).papers).toHaveLength(1);
  });
});

describe('late papers', () => {
  it('are numbered as supplements once the meeting is called, and say what is new [PAP-3]', () => {
    const { run, itemId } = aMeeting();
    run.must('secretary', adding(itemId));
    run.must('secretary', { type: 'meeting.call' });
    expect(run.refused('secretary', adding(itemId)).code).toBe('change-missing');
    expect(run.refused('secretary', revising(idOfFirst(run))).code).toBe('change-missing');
    run.must('secretary', revising(idOfFirst(run), { change: 'Costs on page 4 are corrected.' }));
    run.must('secretary', adding(itemId, { change: 'Responses that came in late.' }));
    expect(run.state.papers.map(saySupplement)).toEqual(['S1', 'S2']);
    expect(run.state.papers[0]?.versions.map(({ change }) => change)).toEqual([
      '',
      'Costs on page 4 are corrected.',
    ]);
  });

  it('are new: the file that is there already is refused', () => {
    const { run, itemId } = aMeeting();
    run.must('secretary', adding(itemId));
    expect(run.refused('secretary', revising(idOfFirst(run), { file: aFile(1) })).code).toBe('same-file');
  });
});

describe('a paper that was taken back', () => {
  it('is shown to nobody as a paper of its item, and changed no more [PAP-5]', () => {
    const { run, itemId } = aMeeting();
    run.must('secretary', adding(itemId));
    const paperId = idOfFirst(run);
    expect(run.refused('secretary', removing(run, itemId)).code).toBe('item-has-papers');
    run.must('secretary', takingBack(paperId));
    expect(papersOf(seenBy(PUBLIC, run).papers, itemId)).toEqual([]);
    for (const command of [revising(paperId), opening(paperId), takingBack(paperId)]) {
      expect(run.refused('secretary', command).code).toBe('no-such-paper');
    }
    run.must('secretary', removing(run, itemId));
  });
});

const removing = ({ state: { agendaRevision } }: MeetingRun, itemId: string) =>
  ({ type: 'item.remove', itemId, reason: 'Not needed.', agendaRevision }) as const;
