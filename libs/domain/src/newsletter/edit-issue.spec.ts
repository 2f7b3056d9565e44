/** What a person changed in an issue stays when it is gathered again. */
import { describe, expect, it } from '@jest/globals';
import { checkEdits, editedIssue, NO_EDITS, outdatedWords, type SectionEdits } from './edit-issue.js';
import type { GatheredSection } from './gather-issue.js';

const entry = (key: string, when = 'Closing date: Friday') => ({
  ...{ key, title: `Title ${key}`, when, text: `Text ${key}`, path: `/${key}` },
});
const section = (id: string, keys: readonly string[], more: Partial<GatheredSection> = {}) => ({
  ...{ id, heading: `Heading ${id}`, introduction: '', isIn: true, isText: false },
  ...{ entries: keys.map((key) => entry(key)), ...more },
});
const edit = (id: string, more: Partial<SectionEdits> = {}): SectionEdits => ({
  ...{ id, heading: null, introduction: null, isIn: true, leftOut: [], reworded: [], added: [] },
  ...more,
});
const GATHERED = [section('news', ['a', 'b']), section('open', ['c'])];
const reworded = { key: 'c', title: 'My title', text: 'My words', instead: entry('c') };

describe('an edited issue', () => {
  it('[NEWS-8] has the order, headings, words and entries of whoever edits it', () => {
    const own = { key: 'own:1', title: 'Helpdesk hours', text: 'Nine to five' };
    const sections = [
      edit('open', { reworded: [reworded], added: [own], heading: 'Have your say' }),
      edit('news', { leftOut: ['a'], introduction: 'In short:' }),
    ];
    expect(editedIssue(GATHERED, { sections })).toEqual([
      {
        ...{ id: 'open', heading: 'Have your say', introduction: '' },
        entries: [
          { ...entry('c'), title: 'My title', text: 'My words' },
          { ...own, when: '', path: null },
        ],
      },
      { ...{ id: 'news', heading: 'Heading news', introduction: 'In short:' }, entries: [entry('b')] },
    ]);
  });

  it('[NEWS-8] keeps all of that when it is gathered again, with what is new where nobody left it out', () => {
    const edits = { sections: [edit('open', { reworded: [reworded] }), edit('news', { leftOut: ['a'] })] };
    const again = [
      section('news', ['a', 'b', 'd']),
      section('open', [], { entries: [entry('c', 'Closing date: Monday'), entry('e')] }),
    ];
    const [open, news] = editedIssue(again, edits);
    expect(news?.entries.map(({ key }) => key)).toEqual(['b', 'd']);
    expect(open?.entries[0]).toMatchObject({ text: 'My words', when: 'Closing date: Monday' });
    expect(open?.entries[1]).toEqual(entry('e'));
  });

  it('[NEWS-9] tells which words of a person stand for gathered ones that have changed since', () => {
    const edits = { sections: [edit('open', { reworded: [reworded] })] };
    expect(outdatedWords(GATHERED, edits)).toEqual([]);
    const again = [section('open', [], { entries: [entry('c', 'Closing date: Monday')] })];
    expect(outdatedWords(again, edits)).toEqual([{ sectionId: 'open', key: 'c', title: 'My title' }]);
    expect(outdatedWords([section('open', [])], edits)).toEqual([]);
    const dropped = { sections: [edit('open', { reworded: [reworded], leftOut: ['c'] })] };
    expect(outdatedWords(again, dropped)).toEqual([]);
  });

  it('[NEWS-10] leaves out a section that says nothing, or that begins left out', () => {
    const gathered = [
      section('lead', [], { introduction: 'None are open.' }),
      section('text', [], { introduction: 'Write to us.', isText: true }),
      section('empty', [], { isText: true }),
      section('parties', ['p'], { isIn: false }),
    ];
    const idsOf = (edits: Parameters<typeof editedIssue>[1]) =>
      editedIssue(gathered, edits).map(({ id }) => id);
    expect(idsOf(NO_EDITS)).toEqual(['text']);
    const sections = [edit('lead', { introduction: 'Nobody asks anything.' }), edit('parties')];
    expect(idsOf({ sections })).toEqual(['lead', 'parties', 'text']);
  });

  it('[NEWS-8] takes words that can be read, under keys of their own', () => {
    const refused = (more: Partial<SectionEdits>) => checkEdits({ sections: [edit('open', more)] });
    const own = { key: 'own:1', title: ' Hours ', text: '' };
    expect(refused({ added: [own] })).toMatchObject({
      value: { sections: [{ added: [{ title: 'Hours' }] }] },
    });
    expect(refused({ added: [own, own] })).toMatchObject({ refusal: { code: 'added-entries' } });
    expect(refused({ added: [{ ...own, key: 'news:1' }] })).toMatchObject({
      refusal: { code: 'added-entries' },
    });
    expect(refused({ added: [{ ...own, title: '' }] })).toMatchObject({ refusal: { code: 'text-missing' } });
    expect(refused({ reworded: [{ ...reworded, text: 'x\u0000' }] })).toMatchObject({
      refusal: { code: 'text-unreadable' },
    });
    expect(checkEdits({ sections: [edit('open'), edit('open')] })).toMatchObject({
      refusal: { code: 'section-twice' },
    });
  });
});
