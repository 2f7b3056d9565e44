/** Which modifications are new, and which have moved, read from their journals as of the day of the issue. */
import { ukDate } from '../calendar/uk-time.js';
import { firstDayOf } from '../modification/event-date.js';
import { dayOf, happenedOf, type Life, numberOf } from '../modification/life.js';
import { lifeOf } from '../modification/life-of.js';
import type { ModificationEntry } from '../modification/modification-entry.js';
import { sayModificationEntry, sayStanding } from '../modification/say-modification.js';
import { asSentenceStart } from '../value/plain-english.js';
import type { IssueEntry } from './issue-entry.js';
import { spanEnd, isNewsOfLife } from './issue-span.js';
import type { IssueSpan } from './newsletter-facts.js';

interface LifeInIssue {
  readonly life: Life;
  readonly isNew: boolean;
  /** What moved it since the last issue. */
  readonly moves: readonly ModificationEntry[];
}

/** A mistake was one from the first, whenever it is struck. */
function isKnown(entry: ModificationEntry, date: string): boolean {
  return entry.type === 'modification.struck' || firstDayOf(dayOf(entry)) <= date;
}

function livesIn(journals: readonly (readonly ModificationEntry[])[], span: IssueSpan): LifeInIssue[] {
  return journals
    .flatMap((entries): LifeInIssue[] => {
      const known = entries.filter((entry) => isKnown(entry, span.date));
      const life = lifeOf(known, spanEnd(span));
      const [raised] = life.events;
      if (raised === undefined) return [];
      const isEarly = life.stage === 'draft' || life.stage === 'proposal';
      const moves = life.events
        .filter(({ entry, moves: moved, gone }) => moved && gone === null && isNewsOfLife(entry, span))
        .map(({ entry }) => entry);
      return [{ life, isNew: isEarly && isNewsOfLife(raised.entry, span), moves }];
    })
    .toSorted((one, other) => one.life.serial - other.life.serial);
}

function entryOf({ life }: LifeInIssue, text: string): IssueEntry {
  const number = numberOf(life);
  return {
    ...{ key: `modification:${String(life.serial)}`, title: `${number} ‘${life.description.title}’` },
    ...{ when: asSentenceStart(sayStanding(life)), text, path: `/modifications/${number}` },
  };
}

/** Raised since the last issue, and not yet further than that. */
export function newEntries(
  journals: readonly (readonly ModificationEntry[])[],
  span: IssueSpan,
): IssueEntry[] {
  return livesIn(journals, span)
    .filter(({ isNew }) => isNew)
    .map((one) => entryOf(one, one.life.description.problem));
}

/** Moved since the last issue, other than by being raised. */
export function movedEntries(
  journals: readonly (readonly ModificationEntry[])[],
  span: IssueSpan,
): IssueEntry[] {
  return livesIn(journals, span)
    .filter(({ isNew, moves }) => !isNew && moves.length > 0)
    .map((one) => entryOf(one, one.moves.map((entry) => `• ${sayMove(entry)}`).join('\n')));
}

function sayMove(entry: ModificationEntry): string {
  const on = happenedOf(entry)?.on ?? null;
  const says = sayModificationEntry(entry);
  return on === null || on !== firstDayOf(on) ? says : `${says}, ${ukDate(on)}`;
}
