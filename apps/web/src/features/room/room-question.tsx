/** The question that is being answered, on the room screen: its text, and for whom it was asked. Props: question. */
import type { AskedQuestion } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './room.module.css';

const LONG = 220;
const MANY_LINES = 5;

/** A long text is set smaller, so that all of it is seen at once. */
export function RoomQuestion({ question: { text, asker } }: { readonly question: AskedQuestion }): ReactNode {
  const isLong = (text ?? '').length > LONG || (text ?? '').split('\n').length > MANY_LINES;
  return (
    <div className={styles.asked}>
      <p className={styles.askedText} data-long={isLong}>
        {text}
      </p>
      {asker !== null && <p className={styles.askedFor}>Asked for {asker.holderName}</p>}
    </div>
  );
}
