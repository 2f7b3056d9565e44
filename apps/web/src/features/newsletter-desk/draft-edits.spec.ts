/** Edits of an issue are always said whole, and what was changed before stays. */
import { describe, expect, it } from '@jest/globals';
import { deskSections, freeKey, reworded, withMoved, withSection } from './draft-edits.js';

const entry = { key: 'a', title: 'A', when: 'Today', text: 'Words', path: null };
const gathered = ['one', 'two', 'three'].map((id) => ({
  ...{
    id,
    heading: `Heading ${id}`,
    introduction: '',
    isIn: id !== 'three',
    isText: false,
    entries: [entry],
  },
}));
const idsOf = ({ sections }: ReturnType<typeof withMoved>): string[] => sections.map(({ id }) => id);

describe('the edits of an issue', () => {
  const all = deskSections({ gathered, edits: { sections: [] } });

  it('name every section in its order, as it was gathered', () => {
    expect(all.map(({ edits }) => [edits.id, edits.isIn])).toEqual([
      ['one', true],
      ['two', true],
      ['three', false],
    ]);
  });

  it('move a section and keep what was changed in it', () => {
    const renamed = withSection(all, 'two', () => ({ heading: 'Second' }));
    const next = deskSections({ gathered, edits: renamed });
    const moved = withMoved(next, 'two', 'up');
    expect(idsOf(moved)).toEqual(['two', 'one', 'three']);
    expect(moved.sections[0]?.heading).toBe('Second');
    expect(idsOf(withMoved(next, 'one', 'down'))).toEqual(['two', 'one', 'three']);
  });

  it('say which gathered words they stand for, and go when they are the same again', () => {
    const [one] = all;
    if (one === undefined) throw new Error('there are sections');
    const change = reworded(one, entry, { title: 'B', text: 'Words' });
    expect(change.reworded).toEqual([
      { key: 'a', title: 'B', text: 'Words', instead: { title: 'A', when: 'Today', text: 'Words' } },
    ]);
    const after = { ...one, edits: { ...one.edits, ...change } };
    expect(reworded(after, entry, { title: 'A', text: 'Words' }).reworded).toEqual([]);
  });

  it('give each entry of a person a key of its own', () => {
    const [one] = all;
    if (one === undefined) throw new Error('there are sections');
    expect(freeKey(one)).toBe('own:1');
    const added = [{ key: 'own:1', title: 'Mine', text: '' }];
    expect(freeKey({ ...one, edits: { ...one.edits, added } })).toBe('own:2');
  });
});
