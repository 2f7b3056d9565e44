/** The record as it is keyed for the document, and the text of a version as each reader has it. */
import { describe, expect, it } from '@jest/globals';
import { CLEARANCES, type Reader } from '../../audience/audience.js';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { keyMinutes } from './key-minutes.js';
import {
  type MinutesBlock,
  type MinutesText,
  readMinutes,
  sayWithheld,
  wordsOfBlock,
} from './minutes-text.js';
import { readersOfSection } from './section-readers.js';

const block = (key: string, readers: MinutesBlock['readers']): MinutesBlock => ({
  ...({ key, readers, entryNos: [7], kind: 'paragraph', runs: [{ text: `Words of ${key}` }] } as const),
});

const TEXT: MinutesText = {
  ...{ meetingId: 'm', title: 'Board, meeting 1', date: 'Friday', place: 'London', salt: '00' },
  sections: [
    {
      ...({ key: 'opening', number: null, heading: 'Opening', readers: 'public' } as const),
      blocks: [block('began', 'public'), block('attendance', 'body'), block('note', 'officers')],
    },
    {
      ...({ key: 'white', number: '1', heading: 'White', readers: 'public' } as const),
      blocks: [block('whole', 'public'), block('own-note', 'officers')],
    },
    {
      ...({ key: 'green', number: '2', heading: 'Green', readers: 'parties' } as const),
      blocks: [block('for-parties', 'public')],
    },
    {
      ...({ key: 'amber', number: '3', heading: 'Amber', readers: 'body' } as const),
      blocks: [block('for-body', 'public')],
    },
    {
      ...{ key: 'red', number: '4', heading: 'Red', readers: { persons: ['member-1'] } },
      blocks: [block('for-named', 'public')],
    },
    { key: 'close', number: null, heading: 'Close', readers: 'public', blocks: [] },
  ],
};

const READERS: Readonly<Record<string, Reader>> = {
  public: { clearance: 'public', personId: null },
  party: { clearance: 'parties', personId: 'party' },
  member: { clearance: 'body', personId: 'member-2' },
  named: { clearance: 'body', personId: 'member-1' },
  officer: { clearance: 'officers', personId: 'secretary' },
};

function read(reader: string) {
  const { sections } = readMinutes(TEXT, READERS[reader] ?? { clearance: 'public', personId: null });
  return sections.map(({ heading, withheld, blocks }) => [heading, withheld, blocks.map(({ key }) => key)]);
}

describe('the text of a version', () => {
  it('[MIN-11] gives each reader what is for them, and says where something is confidential', () => {
    const said = readMinutes(TEXT, { clearance: 'public', personId: null }).sections.map(sayWithheld);
    expect(said.slice(0, 3)).toEqual(['Part of this is confidential.', null, 'This item is confidential.']);
    const part = { withheld: 'part', number: '3', blocks: [] } as const;
    expect(sayWithheld(part)).toBe('Part of this item is confidential.');
    const hidden = ['Private item', 'all', []];
    const open = ['White', 'none', ['whole']];
    const green = ['Green', 'none', ['for-parties']];
    const amber = ['Amber', 'none', ['for-body']];
    expect(read('public')).toEqual([['Opening', 'part', ['began']], open, hidden, hidden, hidden]);
    expect(read('party')).toEqual([['Opening', 'part', ['began']], open, green, hidden, hidden]);
    const opening = ['Opening', 'none', ['began', 'attendance']];
    expect(read('member')).toEqual([opening, open, green, amber, hidden]);
    expect(read('named')).toEqual([opening, open, green, amber, ['Red', 'none', ['for-named']]]);
    expect(read('officer')).toEqual([
      ['Opening', 'none', ['began', 'attendance', 'note']],
      ['White', 'none', ['whole', 'own-note']],
      ...[green, amber, ['Red', 'none', ['for-named']]],
    ]);
  });

  it('[MIN-19] gives a published headline to everybody, without the heading of its item', () => {
    const published = { ...block('headline', 'public'), isPublished: true } as const;
    const sections = TEXT.sections.map((section) => ({
      ...section,
      blocks: section.key === 'amber' ? [...section.blocks, published] : section.blocks,
    }));
    for (const [who, heading, keys] of [
      ['public', 'Private item', ['headline']],
      ['member', 'Amber', ['for-body', 'headline']],
    ] as const) {
      const reader = READERS[who] ?? { clearance: 'public', personId: null };
      const amber = readMinutes({ ...TEXT, sections }, reader).sections[3];
      expect([amber?.number, amber?.heading]).toEqual(['3', heading]);
      expect(amber?.blocks.map(({ key }) => key)).toEqual(keys);
      expect(JSON.stringify(amber)).not.toContain('isPublished');
      if (amber !== undefined && who === 'public') {
        expect(sayWithheld(amber)).toBe('The rest of this item is confidential.');
      }
    }
  });

  it('[MIN-11] tells the numbers of entries to the body alone, and the salt to nobody', () => {
    const entryNos = (reader: string) =>
      readMinutes(TEXT, READERS[reader] ?? { clearance: 'public', personId: null }).sections[0]?.blocks[0]
        ?.entryNos;
    expect([entryNos('public'), entryNos('member')]).toEqual([[], [7]]);
    expect(Object.keys(readMinutes(TEXT, { clearance: 'officers', personId: null }))).not.toContain('salt');
    const list = {
      key: 'l',
      readers: 'public',
      entryNos: [],
      kind: 'bullets',
      items: [[{ text: 'a' }], [{ text: 'b' }]],
    };
    expect(wordsOfBlock(list as MinutesBlock)).toBe('a\nb');
  });
});

describe('the record, keyed', () => {
  it('[MIN-10] says for whom each sentence is: the lowest readers whose own draft says it', () => {
    const { run, itemIds } = aRunningMeeting(
      {},
      { classification: 'AMBER' },
      {
        classification: 'RED',
        namedPersons: ['member-1'],
      },
    );
    const [white = '', amber = '', red = ''] = itemIds;
    for (const itemId of itemIds) {
      run.must('secretary', { type: 'note.write', itemId, text: 'A discussion' });
      run.must('secretary', { type: 'decision.write', itemId, text: 'To agree' });
    }
    run.must('secretary', { type: 'headline.publish', itemId: white, text: 'Agreed in the open' });
    run.must('secretary', { type: 'headline.publish', itemId: amber, text: 'Agreed behind doors' });
    run.must('secretary', { type: 'action.give', itemId: white, text: 'Write', owner: 'SECAS', due: null });
    const { sections } = keyMinutes(run.entries);
    const given = (itemId: string) =>
      sections.find(({ key }) => key === itemId)?.paragraphs.map((one) => [one.kind, one.given]);
    expect(given(white)).toEqual([
      ['note', 'officers'],
      ['decision', 'public'],
      ['headline', 'public'],
      ['action', 'body'],
    ]);
    expect(given(amber)).toEqual([
      ['note', 'officers'],
      ['decision', 'public'],
      ['headline', 'public'],
    ]);
    const published = sections.flatMap(({ paragraphs }) => paragraphs.filter((one) => one.isPublished));
    expect(published.map(({ text }) => text)).toEqual([expect.stringContaining('Agreed behind doors')]);
    expect(given(red)).toEqual([
      ['note', 'officers'],
      ['decision', 'public'],
    ]);
    const keys = sections.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    run.seat(20, 21);
    const later = keyMinutes(run.entries).sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ key }) => key),
    );
    expect(later).toEqual(expect.arrayContaining(keys));
    expect(readersOfSection(run.state, 'opening')).toBe('public');
    expect(readersOfSection(run.state, red)).toEqual({ persons: ['member-1'] });
    expect(readersOfSection(run.state, 'gone')).toBe('officers');
    expect(CLEARANCES.at(-1)).toBe('officers');
  });
});
