/** One meeting to come, or one written decision that is open: what, when, where, and how far it is. */
import type { MeetingSummary } from '@quorate/contracts';
import { sayMeeting, sayStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import type { SignedInSession } from '../site/index.js';
import styles from './duties.module.css';
import { myPage } from './my-page.js';

export interface MeetingLineProps {
  readonly meeting: MeetingSummary;
  readonly session: SignedInSession;
}

/** Shows the line; its link leads to the page of the person's part. */
export function MeetingLine({ meeting, session }: MeetingLineProps): ReactNode {
  const isWritten = meeting.conduct === 'written';
  return (
    <li className={styles.line}>
      <div>
        <TextLink href={myPage(session, meeting).href}>{sayMeeting(meeting)}</TextLink>
        <p className={styles.small}>
          {isWritten ? `${meeting.bodyName} · asked ` : ''}
          <TimeText at={meeting.startsAt} hasZone={isWritten} />
          {!isWritten && ` · ${meeting.place}`}
        </p>
      </div>
      <StateWord tone={meeting.stage === 'called' || isWritten ? 'met' : 'muted'}>
        {sayStage(meeting.stage, meeting.conduct)}
      </StateWord>
    </li>
  );
}
