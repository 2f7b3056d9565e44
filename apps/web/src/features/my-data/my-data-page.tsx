/** What Quorate holds about whoever reads: a copy of it, being erased, and what becomes of each part. */
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { AskErasure } from './ask-erasure.js';
import { HeldList } from './held-list.js';
import { OwnCopy } from './own-copy.js';
import styles from './my-data.module.css';

/** Shows it to the person it is about. */
export function MyDataPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Your data">
          <div className={styles.page}>
            <Question>What Quorate holds about you</Question>
            <OwnCopy />
            <AskErasure />
            <HeldList />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}
