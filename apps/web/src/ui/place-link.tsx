/** A link in a navigation bar that knows by itself whether we are there. Props: place {label, href, isCurrent?, news?}, className. */
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './place-link.module.css';
import { TextLink } from './text-link.js';
import { VisuallyHidden } from './visually-hidden.js';

/** A place in a navigation bar; `news` (for example "open now") shows a dot and is read out; `isCurrent` overrules the address. */
export interface Place {
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly news?: string;
}

export interface PlaceLinkProps {
  readonly place: Place;
  readonly className?: string | undefined;
}

/** Links to a place and marks it as current when the address is it or lies under it. */
export function PlaceLink({ place, className }: PlaceLinkProps): ReactNode {
  const path = useLocation({ select: (location) => location.pathname });
  const isUnder = place.href !== '/' && path.startsWith(`${place.href}/`);
  const isCurrent = place.isCurrent ?? (path === place.href || isUnder);
  return (
    <TextLink href={place.href} className={className} isCurrent={isCurrent}>
      {place.label}
      {place.news !== undefined && (
        <>
          <span className={styles.news} aria-hidden="true" />
          <VisuallyHidden>, {place.news}</VisuallyHidden>
        </>
      )}
    </TextLink>
  );
}
