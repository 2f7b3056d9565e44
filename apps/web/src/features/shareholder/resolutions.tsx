/** The resolutions of a meeting as its shareholders read them: number, title and words. Props: state. */
import type { MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './shareholder.module.css';

/** Lists what is decided on; the whole agenda is on the page of the meeting. */
export function Resolutions({ state }: { readonly state: MeetingState }): ReactNode {
  const items = state.agenda.filter(({ purpose }) => purpose === 'decision');
  return (
    <section className={styles.region}>
      <RegionLabel note={plural(items.length, 'resolution', 'resolutions')}>Resolutions</RegionLabel>
      {items.length === 0 && (
        <EmptyState title="No resolution is proposed yet">
          The secretary writes the agenda; what is to be decided appears here with its words.
        </EmptyState>
      )}
      {items.map(({ itemId, number, title, summary, resolution }) => (
        <article key={itemId}>
          <Question level={3} size="title">
            {number}. {title}
          </Question>
          {summary !== '' && <p className={styles.text}>{summary}</p>}
          <ResolutionText resolution={resolution} />
        </article>
      ))}
      <p>
        <TextLink href={`/meetings/${state.meetingId}`}>The whole agenda and the papers</TextLink>
      </p>
    </section>
  );
}
