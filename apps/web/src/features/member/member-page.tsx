/** The member's page of a meeting, phone first: agenda, speak, results, and the vote, which comes forward when it opens. */
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { Loading } from '../../ui/loading.js';
import { PhoneShell } from '../../ui/phone-shell.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { NotFoundPage, SignedInOnly } from '../site/index.js';
import { MemberMeeting, type MemberMeetingProps } from './member-meeting.js';
import { WrittenBallots } from './written-ballots.js';
import { SignedOutPage } from './signed-out-page.js';

/** Shows the meeting to a signed-in person. */
export function MemberPage(): ReactNode {
  const { meetingId } = useParams({ from: '/meetings/$meetingId/member' });
  const [ballots, setBallots] = useState<readonly string[]>([]);
  return (
    <SignedInOnly signedOut={() => <SignedOutPage ballots={ballots} />}>
      {({ person: { personId } }) => (
        <Meeting key={personId} meetingId={meetingId} personId={personId} onBallots={setBallots} />
      )}
    </SignedInOnly>
  );
}

interface MeetingProps {
  readonly meetingId: string;
  readonly personId: string;
  readonly onBallots: MemberMeetingProps['onBallots'];
}

function Meeting({ meetingId, personId, onBallots }: MeetingProps): ReactNode {
  const live = useMeeting(meetingId);
  if (live.status === 'missing') return <NotFoundPage />;
  if (live.state.no === 0) {
    return (
      <PhoneShell places={[]} homeHref="/duties">
        <h1>
          <VisuallyHidden>Meeting</VisuallyHidden>
        </h1>
        <Loading label="Loading the meeting" lines={6} />
      </PhoneShell>
    );
  }
  if (live.state.conduct === 'written') return <WrittenBallots live={live} personId={personId} />;
  return <MemberMeeting key={meetingId} live={live} personId={personId} onBallots={onBallots} />;
}
