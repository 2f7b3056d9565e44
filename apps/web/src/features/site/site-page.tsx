/** The frame of every page outside a running meeting: title of the tab, places, who I am, footer. */
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { PageShell } from '../../ui/page-shell.js';
import { TextLink } from '../../ui/text-link.js';
import { AccountSlot } from './account-slot.js';
import { Bell } from './bell.js';
import { sitePlaces } from './site-places.js';

export interface SitePageProps {
  /** Of the browser tab: "Meetings"; the name of the product is added. */
  readonly title: string;
  readonly banner?: ReactNode;
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly children: ReactNode;
}

/** Lays out a page with the places that the reader may go to. */
export function SitePage({ title, children, ...shell }: SitePageProps): ReactNode {
  const { session } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <>
      <title>{`${title} · Quorate`}</title>
      <PageShell
        {...shell}
        places={sitePlaces(session, path)}
        account={
          <>
            {session !== undefined && session.person !== null && <Bell />}
            <AccountSlot />
          </>
        }
        footer={
          <>
            All times are UK time. <TextLink href="/newsletters">Newsletters</TextLink> ·{' '}
            <TextLink href="/calculator">Vote calculator</TextLink> ·{' '}
            <TextLink href="/developers">Interface for developers</TextLink> · News as{' '}
            <TextLink href="/api/feeds/news.atom">Atom</TextLink> or{' '}
            <TextLink href="/api/feeds/news.json">JSON Feed</TextLink>
          </>
        }
      >
        {children}
      </PageShell>
    </>
  );
}
