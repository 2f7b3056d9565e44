/** When notice of the meeting is due where its body has a rule of notice, and who has agreed to less. Props: desk. */
import {
  isToCome,
  mayDo,
  type MeetingState,
  noticeDates,
  sayFraction,
  sayShortNotice,
  shortNoticeOf,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { formatDate } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { NoticeProof } from '../notice/index.js';
import { ConsentDialog } from './consent-dialog.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';

/** Shows nothing without a rule; once the meeting has begun, only how notice of it was given. */
export function NoticePanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, roles } = desk;
  const [isRecording, setRecording] = useState(false);
  const rule = state.roster?.notice;
  const reading = shortNoticeOf(state);
  if (rule === undefined || reading === null) return null;
  if (!isToCome(state.stage)) return <NoticeGiven state={state} />;
  const { lastNoticeDay, lastSpecialNoticeDay } = noticeDates(state.startsAt, rule);
  const isCalled = state.stage === 'called';
  return (
    <section aria-labelledby="notice">
      <RegionLabel id="notice">Notice</RegionLabel>
      <p>
        {isCalled ? 'Notice is given.' : `Give notice by the end of ${formatDate(lastNoticeDay)}, UK time.`}
      </p>
      <p className={styles.small}>
        {rule.clearDays} clear days; where special notice is due, {rule.specialNoticeDays}: the company is
        told by the end of {formatDate(lastSpecialNoticeDay)}.
      </p>
      {!isCalled && (
        <>
          <p className={styles.small}>
            Later only if a majority in number of the holders with {sayFraction(rule.shortNotice)} of the
            shares agree. {sayShortNotice(reading)}
            {reading.met ? ': enough.' : '.'}
          </p>
          {mayDo('short-notice.agree', roles) && (
            <Button tone="plain" onClick={() => setRecording(true)}>
              Record a consent
            </Button>
          )}
        </>
      )}
      <NoticeAsGiven state={state} />
      {isRecording && <ConsentDialog state={state} onDone={() => setRecording(false)} />}
    </section>
  );
}

function NoticeGiven({ state }: { readonly state: MeetingState }): ReactNode {
  if (state.notice === null) return null;
  return (
    <section aria-labelledby="notice">
      <RegionLabel id="notice">Notice</RegionLabel>
      <NoticeAsGiven state={state} />
    </section>
  );
}

function NoticeAsGiven({ state: { meetingId, notice } }: { readonly state: MeetingState }): ReactNode {
  if (notice === null) return null;
  return (
    <>
      <p>
        <ButtonLink href={`/meetings/${meetingId}/notice`} tone="plain">
          Read the notice
        </ButtonLink>
      </p>
      <NoticeProof meetingId={meetingId} notice={notice} />
    </>
  );
}
