/** The draft minute of the item on the table, growing as the meeting goes; what is new stands on a tint. Props: state, entries. */
import { draftMinutes, type MeetingEntry, type MeetingState, type MinutesParagraph } from '@quorate/domain';
import { useMemo, type ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { plural } from '../../ui/format.js';
import { Prose } from '../../ui/prose.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './console.module.css';
import { shortSection } from './short-section.js';

/** How long a sentence counts as new. */
const newMs = 60_000;
/** Thousands may arrive, or give proxies. */
const LAST_SENTENCES = 60;

export interface DraftMinuteProps {
  readonly state: MeetingState;
  readonly entries: readonly MeetingEntry[];
}

/** Shows the section of the item, or of the opening or close between items. */
export function DraftMinute({ state, entries }: DraftMinuteProps): ReactNode {
  const now = useNow();
  const minutes = useMemo(() => draftMinutes(state, entries), [state, entries]);
  const writtenAt = useMemo(() => new Map(entries.map(({ no, at }) => [no, Date.parse(at)])), [entries]);
  const section =
    state.currentItemId === null
      ? minutes.sections.findLast(({ itemId, paragraphs }) => itemId === null && paragraphs.length > 0)
      : minutes.sections.find(({ itemId }) => itemId === state.currentItemId);
  const { paragraphs, proxies } = useMemo(
    () => shortSection(section?.paragraphs ?? [], entries),
    [section, entries],
  );
  const isNew = ({ entryNos }: MinutesParagraph): boolean =>
    now - (writtenAt.get(entryNos.at(-1) ?? 0) ?? 0) < newMs;
  return (
    <section aria-labelledby="draft-minute" className={styles.minute}>
      <RegionLabel
        id="draft-minute"
        note={<TextLink href={`/meetings/${state.meetingId}/minutes`}>All draft minutes</TextLink>}
      >
        {minutes.finished ? 'Draft minute' : 'Draft minute, growing as you go'}
      </RegionLabel>
      {proxies > 0 && (
        <p className={styles.aside}>
          {plural(proxies, 'proxy', 'proxies')} given, in the{' '}
          <TextLink href="#proxies">list of proxies</TextLink> and each with its words in the draft minutes.
        </p>
      )}
      {paragraphs.length === 0 && proxies === 0 && (
        <p className={styles.aside}>
          Arrivals, interests, votes and what you write below become sentences here.
        </p>
      )}
      {paragraphs.length > 0 && (
        <Prose isSerif>
          {paragraphs.length > LAST_SENTENCES && (
            <p className={styles.aside}>
              {plural(paragraphs.length - LAST_SENTENCES, 'sentence stands', 'sentences stand')} before these,
              on the page of all draft minutes.
            </p>
          )}
          <p>
            {paragraphs.slice(-LAST_SENTENCES).map((paragraph, index) => (
              <span key={`${paragraph.entryNos.join('-')} ${index}`} data-new={isNew(paragraph)}>
                {paragraph.text}{' '}
              </span>
            ))}
          </p>
        </Prose>
      )}
    </section>
  );
}
