/** The automatic draft with a stable key for each section and paragraph, and who else is told as much by the record. */
import {
  CLEARANCES,
  type Clearance,
  maySee,
  namedIn,
  PUBLIC_READER,
  type Reader,
} from '../../audience/audience.js';
import { foldMeeting, initialMeeting } from '../../meeting/fold-meeting.js';
import { readersOfSection } from './section-readers.js';
import type { MeetingEntry } from '../../meeting/meeting-entry.js';
import { viewEntries } from '../../meeting/view-entries.js';
import { draftMinutes } from '../draft-minutes.js';
import type { DraftMinutes, MinutesParagraph, MinutesSection } from '../minutes.js';

export interface KeyedParagraph extends MinutesParagraph {
  readonly key: string;
  /** The lowest readers whose own draft says the same sentence; public for everyone who reads the section at all. */
  readonly given: Clearance;
  /** A headline that everybody is told by the record, although they do not read its section. */
  readonly isPublished: boolean;
}

export interface KeyedSection extends Omit<MinutesSection, 'paragraphs'> {
  readonly key: string;
  readonly paragraphs: readonly KeyedParagraph[];
}

/** What the record says to its officers. */
export interface KeyedMinutes extends Omit<DraftMinutes, 'sections'> {
  readonly sections: readonly KeyedSection[];
}

const PLAIN_KEYS: Readonly<Record<string, string>> = {
  Opening: 'opening',
  'Questions from holders': 'questions',
  Close: 'close',
};

export function sectionKey({ itemId, heading }: Pick<MinutesSection, 'itemId' | 'heading'>): string {
  return itemId ?? PLAIN_KEYS[heading] ?? heading;
}

/** One key for each paragraph: its section, its kind and the first entry it says, which stays when more is gathered into it. */
function keysOf(section: MinutesSection): string[] {
  const counts = new Map<string, number>();
  return section.paragraphs.map(({ kind, entryNos }) => {
    const key = `${sectionKey(section)}/${kind}/${entryNos[0] ?? 'none'}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}/${count}`;
  });
}

function draftFor(entries: readonly MeetingEntry[], reader: Reader): DraftMinutes {
  const seen = viewEntries(entries, reader);
  return draftMinutes(foldMeeting(initialMeeting, seen), seen);
}

function textsByKey(draft: DraftMinutes): ReadonlyMap<string, string> {
  return new Map(
    draft.sections.flatMap((section) => {
      const keys = keysOf(section);
      return section.paragraphs.map(({ text }, index): [string, string] => [keys[index] ?? '', text]);
    }),
  );
}

/** The draft of the officers, from all entries of the journal. */
export function keyMinutes(entries: readonly MeetingEntry[]): KeyedMinutes {
  const state = foldMeeting(initialMeeting, entries);
  const texts = new Map<string, ReadonlyMap<string, string>>();
  const textsFor = (reader: Reader): ReadonlyMap<string, string> => {
    const name = `${reader.clearance} ${reader.personId ?? ''}`;
    const known = texts.get(name) ?? textsByKey(draftFor(entries, reader));
    texts.set(name, known);
    return known;
  };
  const draft = draftFor(entries, { clearance: 'officers', personId: null });
  return {
    ...draft,
    sections: draft.sections.map((section) => {
      const keys = keysOf(section);
      // Where an item names its readers, they stand for those who read it at all.
      const audience = readersOfSection(state, sectionKey(section));
      const named = namedIn(audience);
      const persons = named.length === 0 ? [null] : named;
      const lowest = CLEARANCES.find((clearance) =>
        maySee(audience, { clearance, personId: persons[0] ?? null }),
      );
      const paragraphs = section.paragraphs.map((paragraph, index) => {
        const key = keys[index] ?? '';
        const given = CLEARANCES.find((clearance) =>
          persons.every((personId) => textsFor({ clearance, personId }).get(key) === paragraph.text),
        );
        const isPublished =
          paragraph.kind === 'headline' &&
          audience !== 'public' &&
          textsFor(PUBLIC_READER).get(key) === paragraph.text;
        return { ...paragraph, key, isPublished, given: given === lowest ? 'public' : (given ?? 'officers') };
      });
      return { ...section, key: sectionKey(section), paragraphs };
    }),
  };
}
