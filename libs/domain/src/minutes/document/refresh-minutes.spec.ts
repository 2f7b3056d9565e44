/** Minutes that are worked on, brought up to date with the record. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { KeyedSection } from './key-minutes.js';
import {
  EMPTY_DOCUMENT,
  isAsWritten,
  type MinutesDocBlock,
  type MinutesDocument,
  readersOfBlock,
} from './minutes-document.js';
import { refreshMinutes } from './refresh-minutes.js';

function record(sections: Readonly<Record<string, Readonly<Record<string, string>>>>): KeyedSection[] {
  return Object.entries(sections).map(([key, paragraphs]) => ({
    ...{ key, itemId: key, number: null, heading: key, classification: null },
    paragraphs: Object.entries(paragraphs).map(([name, text]) => ({
      ...({
        key: `${key}/${name}`,
        text,
        kind: 'note',
        entryNos: [1],
        given: 'body',
        isPublished: false,
      } as const),
    })),
  }));
}

const own = (text: string): MinutesDocBlock => ({
  ...{ key: null, wrote: null, offer: null, entryNos: [], given: 'public', readers: null, text, plain: true },
});

/** The document after a person changed the blocks of one section. */
function changed(
  document: MinutesDocument,
  key: string,
  change: (blocks: readonly MinutesDocBlock[]) => readonly MinutesDocBlock[],
): MinutesDocument {
  const sections = document.sections.map((one) =>
    one.key === key ? { key, blocks: change(one.blocks) } : one,
  );
  return { ...document, sections };
}

const texts = ({ sections }: MinutesDocument): string[][] =>
  sections.map(({ blocks }) => blocks.map(({ text }) => text));

describe('minutes that are worked on', () => {
  const first = record({ opening: { a: 'It began.' }, item: { a: 'One.', c: 'Three.' } });
  const begun = refreshMinutes(EMPTY_DOCUMENT, first);

  it('[MIN-8] follow the record where nobody changed them, in its order', () => {
    expect(texts(begun)).toEqual([['It began.'], ['One.', 'Three.']]);
    expect(begun.sections.flatMap(({ blocks }) => blocks).every(isAsWritten)).toBe(true);
    const more = record({
      opening: { a: 'It began at ten.' },
      new: { a: 'New.' },
      item: { a: 'One.', b: 'Two.', c: 'Three.' },
    });
    const after = refreshMinutes(begun, more);
    expect(after.sections.map(({ key }) => key)).toEqual(['opening', 'new', 'item']);
    expect(texts(after)).toEqual([['It began at ten.'], ['New.'], ['One.', 'Two.', 'Three.']]);
    expect(refreshMinutes(after, more)).toEqual(after);
  });

  it('[MIN-8] keep a person’s words and offer the new sentence, until it is as they say or as it was', () => {
    const edited = changed(begun, 'item', ([one, ...rest]) => [
      { ...(one ?? own('')), text: 'One, in better words.' },
      own('By hand.'),
      ...rest,
    ]);
    const offered = refreshMinutes(
      edited,
      record({ opening: { a: 'It began.' }, item: { a: 'One!', c: 'Three.' } }),
    );
    expect(texts(offered)[1]).toEqual(['One, in better words.', 'By hand.', 'Three.']);
    expect(offered.sections[1]?.blocks[0]).toMatchObject({ offer: 'One!', wrote: 'One.' });
    expect(refreshMinutes(offered, first).sections[1]?.blocks[0]?.offer).toBeNull();
    const agreed = record({ opening: {}, item: { a: 'One, in better words.' } });
    const same = refreshMinutes(offered, agreed).sections[1]?.blocks[0];
    expect(same).toMatchObject({ offer: null, wrote: 'One, in better words.' });
    const gone = refreshMinutes(offered, record({ opening: {} }));
    expect(texts(gone)).toEqual([[], ['One, in better words.', 'By hand.']]);
    expect(gone.sections[1]?.blocks[0]?.offer).toBe('');
  });

  it('[MIN-9] keep struck what a person struck, and write again what the record took back and says anew', () => {
    const struck = changed(begun, 'item', (blocks) => blocks.slice(1));
    expect(texts(refreshMinutes(struck, first))[1]).toEqual(['Three.']);
    const other = record({ opening: { a: 'It began.' }, item: { a: 'One!', c: 'Three.' } });
    expect(texts(refreshMinutes(struck, other))[1]).toEqual(['Three.']);
    const without = refreshMinutes(begun, record({ opening: { a: 'It began.' }, item: { a: 'One.' } }));
    expect(texts(without)[1]).toEqual(['One.']);
    expect(texts(refreshMinutes(without, first))[1]).toEqual(['One.', 'Three.']);
  });

  it('[MIN-10] never open up a person’s words by themselves, and take a copy for their own words', () => {
    const edited = changed(begun, 'item', ([one]) => [
      { ...(one ?? own('')), text: 'Edited.' },
      ...(one === undefined ? [] : [one]),
    ]);
    const opened = record({ item: { a: 'One.' } }).map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, given: 'public' as const })),
    }));
    const [kept, copy] = refreshMinutes(edited, opened).sections.at(-1)?.blocks ?? [];
    expect(kept).toMatchObject({ text: 'Edited.', given: 'body' });
    expect(copy).toMatchObject({ key: null, wrote: null, readers: 'body' });
    expect(readersOfBlock({ given: 'body', readers: 'public' })).toBe('public');
  });

  it('[MIN-8] lose nothing that a person wrote, whatever the record comes to say', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const anyRecord = fc
      .dictionary(
        fc.constantFrom('opening', 'x', 'y'),
        fc.dictionary(names, fc.constantFrom('1.', '2.', '3.')),
      )
      .map(record);
    const step = fc.record({
      at: fc.nat(8),
      act: fc.constantFrom('edit', 'strike', 'add'),
      next: anyRecord,
    });
    fc.assert(
      fc.property(anyRecord, fc.array(step, { maxLength: 6 }), (start, steps) => {
        let document: MinutesDocument = refreshMinutes(EMPTY_DOCUMENT, start);
        let count = 0;
        for (const { at, act, next } of steps) {
          const section = document.sections[at % Math.max(document.sections.length, 1)];
          if (section === undefined) continue;
          count += 1;
          const words = `by a person ${count}`;
          document = changed(document, section.key, (blocks) => {
            const place = at % Math.max(blocks.length, 1);
            if (act === 'add' || blocks[place] === undefined) return [...blocks, own(words)];
            if (act === 'edit') return blocks.with(place, { ...blocks[place], text: words });
            return blocks.toSpliced(place, 1);
          });
          const written = texts(document)
            .flat()
            .filter((text) => text.startsWith('by a person'));
          document = refreshMinutes(document, next);
          expect(
            texts(document)
              .flat()
              .filter((text) => text.startsWith('by a person'))
              .toSorted(),
          ).toEqual(written.toSorted());
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
