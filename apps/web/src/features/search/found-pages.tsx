/** Modifications, consultations, elections and newsletters that a search found, each with the words around those that were looked for. Props: pages. */
import type { FoundPage } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

const KINDS: Readonly<Record<FoundPage['kind'], string>> = {
  modification: 'Modification',
  consultation: 'Consultation',
  election: 'Election',
  newsletter: 'Newsletter',
};

/** Lists them. */
export function FoundPages({ pages }: { readonly pages: readonly FoundPage[] }): ReactNode {
  return (
    <ol className={styles.found}>
      {pages.map(({ kind, path, title, at, snippet }) => (
        <li key={path}>
          <p className={styles.kind}>
            {KINDS[kind]}
            {at !== null && (
              <>
                , <TimeText at={at} form="date" />
              </>
            )}
          </p>
          <p className={styles.title}>
            <TextLink href={path}>{title}</TextLink>
          </p>
          <p className={styles.snippet}>
            <Marked text={snippet} />
          </p>
        </li>
      ))}
    </ol>
  );
}
