/** The way to the next newsletter, on the page of the body that writes it. Props: bodyId. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { useNewsletters } from '../newsletters/index.js';
import styles from './bodies.module.css';

/** Shows nothing to anybody who does not write it. */
export function BodyNewsletter({ bodyId }: { readonly bodyId: string }): ReactNode {
  const { data } = useNewsletters();
  if (data === undefined || data.desk !== bodyId) return null;
  return (
    <section className={styles.narrow} aria-labelledby="newsletter">
      <RegionLabel id="newsletter">{data.name ?? 'Newsletter'}</RegionLabel>
      <p className={styles.action}>
        <ButtonLink tone="quiet" href="/newsletters/desk">
          Write and send the next issue
        </ButtonLink>
      </p>
    </section>
  );
}
