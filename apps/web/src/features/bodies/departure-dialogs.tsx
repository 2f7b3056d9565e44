/** A member leaves a seat before the term ends, or stays after all. Props: body, seat (somebody sits there), onClose. */
import type { BodyView, SeatView } from '@quorate/contracts';
import { asSentenceStart, DEPARTURE_CAUSES, sayCause, ukDate } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog } from '../form-dialog/index.js';
import { useBodyChange } from './use-body-change.js';

export interface DepartureDialogProps {
  readonly body: BodyView;
  readonly seat: SeatView;
  readonly onClose: () => void;
}

/** Asks for the last day and why. */
export function LeaveDialog({ body, seat, onClose }: DepartureDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const [cause, setCause] = useState<string>(DEPARTURE_CAUSES[0]);
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const words = reason.trim();
  const send = (): Promise<void> | null => {
    setChecked(true);
    if (lastDay === '' || words === '') return null;
    const memberId = seat.member?.personId;
    return change(`seats/${seat.seatId}/departure`, { memberId, lastDay, cause, reason: words });
  };
  const missing = (value: string, sentence: string): string | undefined =>
    isChecked && value === '' ? sentence : undefined;
  return (
    <FormDialog
      title={`${seat.member?.name ?? 'The member'} leaves ${seat.label}`}
      confirmLabel="Write down the last day"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            Seat and vote stay until the last day is over. At midnight (UK time) the seat is vacant, its
            alternates are gone too, and an election can be called for the rest of the term.
          </p>
          <Select
            label="Cause"
            error={faultOf('cause')}
            value={cause}
            onChange={(event) => setCause(event.target.value)}
            options={DEPARTURE_CAUSES.map((one) => ({ value: one, label: asSentenceStart(sayCause(one)) }))}
          />
          <TextInput
            label="Last day in the seat"
            type="date"
            error={missing(lastDay, 'Give the last day first.') ?? faultOf('lastDay')}
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
          />
          <Textarea
            label="Reason"
            hint="Members and officers of the body and administrators read it. Everybody else reads the cause and the day."
            rows={3}
            maxLength={500}
            error={missing(words, 'Write the reason first.') ?? faultOf('reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Asks once more before the departure is taken back. */
export function StayDialog({ body, seat, onClose }: DepartureDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const { member, leaving, label, seatId } = seat;
  const day = leaving === null ? '' : ` after ${ukDate(leaving.lastDay)}`;
  return (
    <FormDialog
      title={`${member?.name ?? 'The member'} stays in ${label}`}
      confirmLabel="Take the departure back"
      send={() => change(`seats/${seatId}/departure/taken-back`, { memberId: member?.personId })}
      onDone={onClose}
      onCancel={onClose}
    >
      {() => <p>The seat is not vacated{day}, and its term goes on as it was.</p>}
    </FormDialog>
  );
}
