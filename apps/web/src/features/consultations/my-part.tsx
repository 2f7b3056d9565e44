/** What the reader may do in a consultation: answer for their party, read what it answered, run it. Props: consultation. */
import type { ConsultationView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref } from '../consultation-list/index.js';
import styles from './consultations.module.css';

/** Shows one thing to do, and who cannot do it is told why. */
export function MyPart({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { mine } = consultation;
  return (
    <div className={styles.acts}>
      <Responding consultation={consultation} />
      {(mine.runs || mine.reads) && (
        <TextLink href={consultationHref(consultation, 'desk')}>The secretary’s desk</TextLink>
      )}
    </div>
  );
}

function Responding({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { stage, mine } = consultation;
  const { session } = useSession();
  const href = consultationHref(consultation, 'respond');
  const isOpen = stage === 'open';
  if ((session?.person ?? null) === null) {
    if (!isOpen) return null;
    return <ButtonLink href={`/sign-in?return=${encodeURIComponent(href)}`}>Sign in to respond</ButtonLink>;
  }
  if (mine.party === null) {
    return isOpen ? <p>Parties respond, and your account belongs to none.</p> : null;
  }
  if (!mine.hasAnswered) {
    return isOpen ? <ButtonLink href={href}>Respond for {mine.party.name}</ButtonLink> : null;
  }
  return (
    <>
      <StateWord tone="met">{mine.party.name} has responded</StateWord>
      <ButtonLink href={href} tone="quiet">
        {isOpen ? 'See or change your response' : 'See your response'}
      </ButtonLink>
    </>
  );
}
