/** The agenda as far as the reader may see it, with the state of each item in words. Props: state. */
import type { AgendaItemNow, ItemPurpose, ItemState, MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { PackPanel, PaperList } from '../papers/index.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './agenda-outline.module.css';

const stateWords: Readonly<Record<ItemState, string>> = {
  'to-come': 'to come',
  now: 'now',
  done: 'done',
  deferred: 'deferred',
};

const purposeWords: Readonly<Record<ItemPurpose, string>> = {
  information: 'Information',
  discussion: 'Discussion',
  decision: 'Decision',
};

/** Lists the items; the one on the table is tinted. */
export function AgendaOutline({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <section>
      <RegionLabel>{state.conduct === 'written' ? 'What it is about' : 'Agenda'}</RegionLabel>
      {state.agenda.length === 0 ? (
        <p className={styles.none}>No item of the agenda is open to you yet.</p>
      ) : (
        <ol className={styles.agenda}>
          {state.agenda.map((item) => (
            <Line key={item.itemId} item={item} hasState={state.conduct === 'meeting'}>
              <PaperList state={state} itemId={item.itemId} />
            </Line>
          ))}
        </ol>
      )}
      <PackPanel state={state} />
      <p className={styles.note}>
        {state.roster === null &&
          'Items that are not open to you are left out; the numbers are those of the whole agenda.'}
      </p>
    </section>
  );
}

interface LineProps {
  readonly item: AgendaItemNow;
  readonly hasState: boolean;
  readonly children: ReactNode;
}

function Line({ item, hasState, children }: LineProps): ReactNode {
  const { number, title, state, purpose, owner, modification, classification, late, resolution } = item;
  return (
    <li className={styles.line} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <div className={styles.head}>
        <span className={styles.title}>
          {number}. {title}
        </span>
        {hasState && <span className={styles.state}>{stateWords[state]}</span>}
      </div>
      <p className={styles.facts}>
        <span>
          {purposeWords[purpose]} · {owner}
          {late && ' · late item'}
        </span>
        {modification !== null && (
          <TextLink href={`/modifications/${modification}`}>About {modification}</TextLink>
        )}
        <ClassificationTag classification={classification} />
      </p>
      <ResolutionText resolution={resolution} />
      {children}
    </li>
  );
}
