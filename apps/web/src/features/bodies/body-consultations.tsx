/** The latest consultations of a body, and the way to prepare one. Props: bodyId, mayPrepare. */
import { sayConsultationStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref, consultationName, useConsultations } from '../consultation-list/index.js';
import styles from './bodies.module.css';

const mostShown = 5;

export interface BodyConsultationsProps {
  readonly bodyId: string;
  readonly mayPrepare: boolean;
}

/** Shows nothing to readers of a body that never asked anything. */
export function BodyConsultations({ bodyId, mayPrepare }: BodyConsultationsProps): ReactNode {
  const all = useConsultations().data ?? [];
  const own = all.filter((one) => one.bodyId === bodyId).toReversed();
  if (own.length === 0 && !mayPrepare) return null;
  return (
    <section className={styles.narrow} aria-labelledby="consultations">
      <RegionLabel id="consultations">Consultations</RegionLabel>
      {own.length === 0 && <p className={styles.none}>None was issued yet.</p>}
      <ul className={styles.rules}>
        {own.slice(0, mostShown).map((one) => (
          <li key={one.consultationId}>
            <TextLink href={consultationHref(one)}>{consultationName(one)}</TextLink>{' '}
            <StateWord>{sayConsultationStage(one.stage)}</StateWord>
          </li>
        ))}
      </ul>
      {mayPrepare && (
        <p className={styles.action}>
          <ButtonLink tone="quiet" href={`/bodies/${bodyId}/consultations`}>
            Prepare and issue consultations
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
