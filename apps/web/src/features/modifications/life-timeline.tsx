/** What happened to a modification, in order, each with its date and the source of the date; where sources differ, all of them. Props: modification. */
import type { ModificationView } from '@quorate/contracts';
import { sayEventDate, ukCalendarDate } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { sayFile } from '../papers/index.js';
import { sayDated, sourceHref } from './modification-words.js';
import styles from './modifications.module.css';

type LifeEvent = ModificationView['events'][number];

/** Lists the events. */
export function LifeTimeline({ modification }: { readonly modification: ModificationView }): ReactNode {
  return (
    <section aria-labelledby="life">
      <RegionLabel id="life">What happened</RegionLabel>
      <ol className={styles.events}>
        {modification.events.map((event) => (
          <Event
            key={event.no}
            number={modification.number}
            event={event}
            isForKeeper={modification.acts.length > 0}
          />
        ))}
      </ol>
    </section>
  );
}

interface EventProps {
  readonly number: string;
  readonly event: LifeEvent;
  /** Whoever keeps the register is told when it was written down, too. */
  readonly isForKeeper: boolean;
}

function Event({ number, event, isForKeeper }: EventProps): ReactNode {
  const { says, note, dates, file, gone, isForAll, writtenAt } = event;
  const [first, ...others] = dates;
  return (
    <li className={styles.event} data-gone={gone !== null}>
      <span className={styles.on}>{first === undefined ? '' : sayDated(first)}</span>
      <div>
        <p className={styles.says}>{says}</p>
        {note !== '' && <p className={styles.note}>{note}</p>}
        {file !== null && (
          <p>
            <TextLink href={`/api/modifications/${encodeURIComponent(number)}/files/${file.hash}`}>
              {file.name}
            </TextLink>{' '}
            <span className={styles.detail}>{sayFile(file)}</span>
          </p>
        )}
        {gone !== null && (
          <p>
            <StateWord tone="caution">Counts no more</StateWord> {gone}
          </p>
        )}
        {!isForAll && <StateWord tone="caution">Not public</StateWord>}
        {first !== undefined && (
          <p className={styles.detail}>
            Source: <Named date={first} />.{' '}
            {isForKeeper && `Written down on ${sayEventDate(ukCalendarDate(writtenAt))}.`}
          </p>
        )}
        {others.map((date) => (
          <p key={`${date.on ?? ''} ${date.text}`} className={styles.detail}>
            {sayDated(date)} according to <Named date={date} />.
          </p>
        ))}
      </div>
    </li>
  );
}

function Named({ date }: { readonly date: LifeEvent['dates'][number] }): ReactNode {
  const href = sourceHref(date);
  return href === null ? date.text : <TextLink href={href}>{date.text}</TextLink>;
}
