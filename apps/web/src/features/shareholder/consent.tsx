/** Consent to shorter notice as the holder's own act: what it is for, how far the others agree, and giving or withdrawing it. */
import {
  noticeDates,
  sayFraction,
  sayShortNotice,
  shortNoticeOf,
  ukDate,
  type MeetingState,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { CommandDialog } from '../acts/index.js';
import styles from './shareholder.module.css';
import { asksForConsent } from './shareholder-tasks.js';

export interface ConsentProps {
  readonly state: MeetingState;
  readonly holderId: string;
  readonly holderName: string;
  readonly now: string;
}

/** Shows nothing while notice can still be given in time and nobody has agreed. */
export function Consent({ state, holderId, holderName, now }: ConsentProps): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const rule = state.roster?.notice;
  const reading = shortNoticeOf(state);
  if (rule === undefined || reading === null || !asksForConsent(state, now)) return null;
  const hasAgreed = state.shortNotice.includes(holderId);
  const { lastNoticeDay } = noticeDates(state.startsAt, rule);
  return (
    <section className={styles.region} aria-labelledby="consent">
      <RegionLabel id="consent">Consent to shorter notice</RegionLabel>
      <StateWord tone={hasAgreed ? 'met' : 'caution'}>
        {hasAgreed ? `${holderName} has agreed` : `${holderName} has not agreed`}
      </StateWord>
      <p className={styles.text}>
        {`Notice of ${rule.clearDays} clear days ends with ${ukDate(lastNoticeDay)}, UK time. Later, the meeting of ${formatDateTime(state.startsAt)} is held only if a majority in number of the holders with ${sayFraction(rule.shortNotice)} of the shares agree to shorter notice. ${sayShortNotice(reading)}${reading.met ? ': enough.' : '.'}`}
      </p>
      <p className={styles.small}>Nobody has to agree. A consent can be withdrawn until notice is given.</p>
      <div>
        <Button tone={hasAgreed ? 'plain' : 'primary'} onClick={() => setAsked(true)}>
          {hasAgreed ? 'Withdraw the consent' : 'Agree to shorter notice'}
        </Button>
      </div>
      {isAsked && (
        <CommandDialog
          meetingId={state.meetingId}
          title={hasAgreed ? 'Withdraw the consent?' : 'Agree to shorter notice?'}
          confirmLabel={hasAgreed ? 'Withdraw the consent' : `Agree for ${holderName}`}
          read={() => ({ type: hasAgreed ? 'short-notice.withdraw' : 'short-notice.agree', holderId })}
          onDone={() => setAsked(false)}
        >
          <p>
            {hasAgreed
              ? `${holderName} then counts among those who have not agreed. You can agree again until notice is given.`
              : `This goes on record as your act for ${holderName}, with your name and the time, and everybody of the company’s meeting reads it.`}
          </p>
        </CommandDialog>
      )}
    </section>
  );
}
