/** What is typed for a section becomes rules, and each new one gets an id that no other has. */
import { describe, expect, it } from '@jest/globals';
import {
  draftOf,
  sayFill,
  type SectionFill,
  type SectionRules,
  withDraft,
  withPlaced,
} from './section-rules.js';

const section = (id: string): SectionRules => ({
  ...{ id, heading: id, introduction: '', isIn: true, fill: { kind: 'text' } },
});

describe('the sections of a newsletter', () => {
  it('take what was typed, and a new one gets an id of its own', () => {
    const fill: SectionFill = { kind: 'meetings', bodies: ['SECP', 'CSC'], days: 21, hasAgenda: true };
    const meetings = { ...section('next'), fill };
    expect(withDraft([meetings], 'next', draftOf(meetings))).toEqual([meetings]);
    const typed = {
      ...draftOf(null),
      kind: 'consultations',
      kinds: ' Budget \n\n',
      heading: ' 2. Next! ',
    } as const;
    const all = withDraft([meetings], null, typed);
    expect(all[1]).toMatchObject({ id: 'next-2', heading: '2. Next!', fill: { kinds: ['Budget'] } });
    expect(withDraft([], null, { ...typed, heading: '' })[0]?.id).toBe('section');
    expect(sayFill(fill)).toBe('Meetings to come of SECP, CSC, 21 days ahead, with their agendas');
  });

  it('change places, and stay within the list', () => {
    const ids = (all: SectionRules[]) => all.map(({ id }) => id);
    const all = ['a', 'b', 'c'].map(section);
    expect(ids(withPlaced(all, 'c', 'up'))).toEqual(['a', 'c', 'b']);
    expect(ids(withPlaced(all, 'a', 'down'))).toEqual(['b', 'a', 'c']);
  });
});
