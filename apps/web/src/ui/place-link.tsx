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

/** True when the address is that of the place or lies under it; the place itself may know better. */
export function isAtPlace({ href, isCurrent }: Place, path: string): boolean {
  return isCurrent ?? (path === href || (href !== '/' && path.startsWith(`${href}/`)));
}

/** Links to a place and marks it as current when the address is it or lies under it. */
export function PlaceLink({ place, className }: PlaceLinkProps): ReactNode {
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <TextLink href={place.href} className={className} isCurrent={isAtPlace(place, path)}>
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
