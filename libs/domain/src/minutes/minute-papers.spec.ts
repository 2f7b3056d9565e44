/** Papers in the minutes: what lay before the meeting on each item, for those who may read it. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../audience/audience.js';
import { foldMeeting, initialMeeting } from '../meeting/fold-meeting.js';
import type { PaperCommandData } from '../meeting/papers/paper-entries.js';
import type { KeptFile } from '../file/kept-file.js';
import { viewEntries } from '../meeting/view-entries.js';
import { aPlannedMeeting, anItem, type MeetingRun } from '../testing/a-meeting.js';
import { draftMinutes } from './draft-minutes.js';
import { keyMinutes } from './document/key-minutes.js';

const OFFICERS: Reader = { clearance: 'officers', personId: null };
const ANYONE: Reader = { clearance: 'public', personId: null };
const file: KeptFile = {
  hash: 'a'.repeat(64),
  name: 'report.pdf',
  media: 'application/pdf',
  bytes: 1000,
  pages: 3,
};

function adding(itemId: string, altered: Partial<PaperCommandData['paper.add']> = {}) {
  const words = { title: 'Report', owner: 'SECAS', change: '', classification: 'WHITE' } as const;
  return { type: 'paper.add', itemId, ...words, namedPersons: [], file, ...altered } as const;
}

/** What is said of papers on the first item. */
function saidTo(reader: Reader, run: MeetingRun): string[] {
  const seen = viewEntries(run.entries, reader);
  const { sections } = draftMinutes(foldMeeting(initialMeeting, seen), seen);
  return (sections[1]?.paragraphs ?? []).filter(({ kind }) => kind === 'paper').map(({ text }) => text);
}

/** With a public report, one for the parties in its second version, and one that was taken back. */
function started(): { run: MeetingRun; itemId: string } {
  const { run, itemIds } = aPlannedMeeting(anItem(), anItem());
  const [itemId = ''] = itemIds;
  for (const paper of [
    {},
    { title: 'Annex', classification: 'GREEN' },
    { title: 'Sent by mistake' },
  ] as const)
    run.must('secretary', adding(itemId, paper));
  const [, annex, mistaken] = run.state.papers.map(({ paperId }) => paperId);
  const change = { title: 'Annex', owner: 'SECAS', change: 'New figures' };
  run.must('secretary', {
    type: 'paper.revise',
    paperId: annex ?? '',
    ...change,
    file: { ...file, hash: 'b'.repeat(64) },
  });
  run.must('secretary', { type: 'paper.withdraw', paperId: mistaken ?? '', reason: 'Sent by mistake' });
  run.must('secretary', { type: 'meeting.call' });
  run.must('chair', { type: 'meeting.start' });
  return { run, itemId };
}

describe('papers in the minutes', () => {
  it('[MIN-17] are named with number and version when their item is taken, once, and to each reader as far as they may read them', () => {
    const { run, itemId } = started();
    expect(saidTo(OFFICERS, run)).toEqual([]);
    run.must('chair', { type: 'item.open', itemId, from: null });
    const [first, annex] = run.state.papers.map(({ number }) => number);
    const forAll = `Paper taken: ${first} “Report”.`;
    expect(saidTo(OFFICERS, run)).toEqual([forAll, `Paper taken: ${annex} “Annex” (version 2).`]);
    expect(saidTo(ANYONE, run)).toEqual([forAll]);
    run.must('chair', { type: 'item.close', itemId });
    run.must('chair', { type: 'item.open', itemId, from: null });
    expect(saidTo(OFFICERS, run)).toHaveLength(2);
    const said = keyMinutes(run.entries).sections[1]?.paragraphs.filter(({ kind }) => kind === 'paper');
    expect(said?.map(({ given }) => given)).toEqual(['public', 'parties']);
  });

  it('[MIN-17] that come while their item is on the table are tabled, several in one sentence', () => {
    const { run, itemId } = started();
    run.must('chair', { type: 'item.open', itemId, from: null });
    for (const title of ['Late one', 'Late two'])
      run.must('secretary', adding(itemId, { title, change: 'New figures' }));
    const [one, two] = run.state.papers.slice(-2).map(({ number }) => number);
    expect(saidTo(ANYONE, run).at(-1)).toBe(`Papers tabled: ${one} “Late one” and ${two} “Late two”.`);
  });
});
