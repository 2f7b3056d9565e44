/** The resolutions of a meeting as its shareholders read them: number, title, words, and the poll demanded on it. Props: state, personId. */
import type { MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { DemandsOnItem } from '../polls/index.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './shareholder.module.css';

export interface ResolutionsProps {
  readonly state: MeetingState;
  readonly personId: string;
}

/** Lists what is decided on; the whole agenda is on the page of the meeting. */
export function Resolutions({ state, personId }: ResolutionsProps): ReactNode {
  const items = state.agenda.filter(({ purpose }) => purpose === 'decision');
  return (
    <section className={styles.region}>
      <RegionLabel note={plural(items.length, 'resolution', 'resolutions')}>Resolutions</RegionLabel>
      {items.length === 0 && (
        <EmptyState title="No resolution is proposed yet">
          The secretary writes the agenda; what is to be decided appears here with its words.
        </EmptyState>
      )}
      {items.map((item) => (
        <article key={item.itemId}>
          <Question level={3} size="title">
            {item.number}. {item.title}
          </Question>
          {item.summary !== '' && <p className={styles.text}>{item.summary}</p>}
          <ResolutionText resolution={item.resolution} />
          <DemandsOnItem state={state} personId={personId} item={item} className={styles.demands} />
        </article>
      ))}
      <p>
        <TextLink href={`/meetings/${state.meetingId}`}>The whole agenda and the papers</TextLink>
      </p>
    </section>
  );
}
