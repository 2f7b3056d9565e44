/** A file of a consultation that its reader may open. Props: id, file, children (its name unless given). */
import type { ConsultationView } from '@quorate/contracts';
import { FILE_MEDIA } from '@quorate/domain';
import type { ReactNode } from 'react';
import type { ConsultationId } from '../consultation-list/index.js';
import { consultationPath } from './use-consultation.js';
import styles from './reading.module.css';

export interface FileLinkProps {
  readonly id: ConsultationId;
  readonly file: ConsultationView['documents'][number]['file'];
  readonly children?: ReactNode;
}

/** Shows the name, the kind and the size. */
export function FileLink({ id, file, children }: FileLinkProps): ReactNode {
  const { hash, name, media, bytes, pages } = file;
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const length = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  return (
    <>
      <a href={`${consultationPath(id)}/files/${hash}`}>{children ?? name}</a>{' '}
      <span className={styles.note}>
        {FILE_MEDIA[media].word}
        {length}, {size}
      </span>
    </>
  );
}
