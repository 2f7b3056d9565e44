/** What stands in the way of erasing somebody, each with what to do first. Props: blocks. */
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';
import styles from './my-data.module.css';

/** Shows it; nothing where nothing stands in the way. */
export function Blocks({ blocks }: { readonly blocks: readonly string[] }): ReactNode {
  if (blocks.length === 0) return null;
  return (
    <Notice tone="caution" title="What stands in the way">
      <ul className={styles.blocks}>
        {blocks.map((block) => (
          <li key={block}>{block}</li>
        ))}
      </ul>
    </Notice>
  );
}
