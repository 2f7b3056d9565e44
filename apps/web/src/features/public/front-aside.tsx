/** Beside the front page: meetings coming up, elections and consultations closing, meetings held. Props: front. */
import type { ConsultationView, FrontView, MeetingSummary } from '@quorate/contracts';
import { isModificationNumber, sayMeeting, sayStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDate, formatDeadline, formatTime } from '../../ui/format.js';
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
  readonly consultations: readonly ConsultationView[];
}): ReactNode {
  const open = consultations.filter((consultation) => consultation.open);
  const shown = open.length > 0 ? open : consultations.slice(-mostClosed).toReversed();
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

function consultationLine({ number, title, closesAt, open }: ConsultationView): DateLine {
  const isModification = isModificationNumber(number);
  return {
    key: `${number} ${closesAt}`,
    at: closesAt,
    title: isModification ? `${number} ${title}` : title,
    note: `${open ? 'Until' : 'Closed at'} ${formatDeadline(closesAt)}`,
    href: isModification ? `/modifications/${number}` : '/consultations',
  };
}
