/** One piece of news in the inbox: what, of which body, when, and the way to it. */
import type { NewsView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './inbox.module.css';

export interface NewsLineProps {
  readonly news: NewsView;
  readonly onRead: () => void;
}

/** Following the link marks it as read, and so does its button. */
export function NewsLine({ news, onRead }: NewsLineProps): ReactNode {
  const { bodyName, title, link, at, readAt } = news;
  const isUnread = readAt === null;
  return (
    <li className={styles.line} data-unread={isUnread}>
      <div className={styles.words}>
        <span onClickCapture={isUnread ? onRead : undefined}>
          <TextLink href={link} className={styles.title}>
            {title}
          </TextLink>
        </span>
        <p className={styles.small}>
          {bodyName}, <TimeText at={at} form="time" hasZone />
          {isUnread && (
            <>
              {'. '}
              <StateWord tone="caution">Unread</StateWord>
            </>
          )}
        </p>
      </div>
      {isUnread && (
        <div className={styles.act}>
          <Button tone="plain" onClick={onRead}>
            Mark as read<VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        </div>
      )}
    </li>
  );
}
