/** The way into the inbox, with how much of it is unread. It is asked for again when the tab is looked at, and once a minute. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './site.module.css';

const EVERY_MS = 60_000;
const MOST_SHOWN = 99;

/** Shows a bell with a number, and says both in words. */
export function Bell(): ReactNode {
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: () => getJson<{ unread: number }>('/api/inbox/unread'),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  });
  const unread = data?.unread ?? 0;
  return (
    <TextLink href="/inbox" className={styles.bell}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7" />
        <path d="M10 20a2 2 0 0 0 4 0" />
      </svg>
      <VisuallyHidden>Inbox, {unread === 0 ? 'nothing' : String(unread)} unread</VisuallyHidden>
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </TextLink>
  );
}
