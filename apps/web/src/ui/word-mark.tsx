/** The name of the product, set in the serif. Props: href (home; no link when left out). */
import type { ReactNode } from 'react';
import { TextLink } from './text-link.js';
import styles from './word-mark.module.css';

/** Shows "Quorate", as a link to the start page unless told otherwise. */
export function WordMark({ href }: { readonly href?: string }): ReactNode {
  if (href === undefined) return <span className={styles.mark}>Quorate</span>;
  return (
    <TextLink href={href} className={styles.mark}>
      Quorate
    </TextLink>
  );
}
