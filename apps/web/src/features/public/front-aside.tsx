/** Beside the front page: meetings coming up, elections and consultations closing, meetings held. Props: front. */
import type { ConsultationSummary, FrontView, MeetingSummary } from '@quorate/contracts';
import { sayMeeting, sayStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDate, formatDeadline, formatTime } from '../../ui/format.js';
import { consultationHref, consultationName } from '../consultation-list/index.js';
import { DateList, type DateLine } from './date-list.js';
import { FrontElections } from './front-elections.js';

const mostClosed = 4;

/** Shows the lists; elections that are open and meetings held are left out while there are none. */
export function FrontAside({ front }: { readonly front: FrontView }): ReactNode {
  return (
    <>
      <DateList
        label="Coming up"
        lines={front.comingUp.map(meetingLine)}
        empty="No meeting is in the calendar."
      />
      <FrontElections />
      <Consultations consultations={front.consultations} />
      {front.recent.length > 0 && (
        <DateList label="Held" lines={front.recent.map(heldLine)} empty="No meeting was held yet." />
      )}
    </>
  );
}

/** The latest closed ones stand in while none is open: what was asked last is still of interest. */
function Consultations({
  consultations,
}: {
  readonly consultations: readonly ConsultationSummary[];
}): ReactNode {
  const open = consultations.filter(({ stage }) => stage === 'open');
  const shown =
    open.length > 0
      ? open
      : consultations
          .filter(({ stage }) => stage === 'closed')
          .slice(-mostClosed)
          .toReversed();
  return (
    <DateList
      label={open.length > 0 || shown.length === 0 ? 'Consultations closing' : 'Consultations closed last'}
      lines={shown.map(consultationLine)}
      empty="No consultation is open."
    />
  );
}

function meetingLine(meeting: MeetingSummary): DateLine {
  const { meetingId, startsAt, place } = meeting;
  const weekday = formatDate(startsAt).slice(0, 3);
  return {
    key: meetingId,
    at: startsAt,
    title: sayMeeting(meeting),
    note: `${weekday} ${formatTime(startsAt)} · ${place}`,
    href: `/meetings/${meetingId}`,
  };
}

function heldLine(meeting: MeetingSummary): DateLine {
  return { ...meetingLine(meeting), note: sayStage(meeting.stage) };
}

function consultationLine(consultation: ConsultationSummary): DateLine {
  const { consultationId, closesAt, stage } = consultation;
  return {
    key: consultationId,
    at: closesAt,
    title: consultationName(consultation),
    note: `${stage === 'open' ? 'Until' : 'Closed at'} ${formatDeadline(closesAt)}`,
    href: consultationHref(consultation),
  };
}
