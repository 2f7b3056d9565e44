/** The navigation of a public page: its places in a row, or behind one button where a row would not fit. Props: places. */
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ActionMenu } from './action-menu.js';
import { isAtPlace, PlaceLink, type Place } from './place-link.js';
import styles from './places-nav.module.css';

/** Shows one of the two forms; the style sheet knows which. */
export function PlacesNav({ places }: { readonly places: readonly Place[] }): ReactNode {
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <nav className={styles.nav} aria-label="Places">
      <div className={styles.row}>
        {places.map((place) => (
          <PlaceLink key={place.href} place={place} className={styles.place} />
        ))}
      </div>
      <div className={styles.menu}>
        <ActionMenu
          label="Menu"
          opensFrom="start"
          items={places.map((place) => ({ ...place, isCurrent: isAtPlace(place, path) }))}
        />
      </div>
    </nav>
  );
}
