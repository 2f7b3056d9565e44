/** A section of the draft minutes as it stands in the console: the proxies given, of which a general meeting has thousands, are counted there and not told one by one. */
import type { MeetingEntry, MinutesParagraph } from '@quorate/domain';

/** So many are told as sentences. */
const MOST_TOLD = 3;

export interface ShortSection {
  readonly paragraphs: readonly MinutesParagraph[];
  /** How many sentences on a proxy that was given were left out. */
  readonly proxies: number;
}

/** Leaves the sentences on proxies given out where they are more than a few. */
export function shortSection(
  paragraphs: readonly MinutesParagraph[],
  entries: readonly MeetingEntry[],
): ShortSection {
  const appointed = new Set(entries.filter(({ type }) => type === 'proxy.appointed').map(({ no }) => no));
  const others = paragraphs.filter(
    ({ entryNos }) => entryNos.length === 0 || !entryNos.every((no) => appointed.has(no)),
  );
  const proxies = paragraphs.length - others.length;
  return proxies > MOST_TOLD ? { paragraphs: others, proxies } : { paragraphs, proxies: 0 };
}
