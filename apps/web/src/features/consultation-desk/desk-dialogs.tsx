/** What the secretary does in a consultation, each asked once more. Props: consultation, onDone. */
import type { ConsultationView } from '@quorate/contracts';
import { ukCalendarDate, ukTime } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { formatDeadline, plural } from '../../ui/format.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { useConsultationAct } from '../consultation-reading/index.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';

export interface DeskDialogProps {
  readonly consultation: ConsultationView;
  readonly onDone: () => void;
}

/** From there on everybody reads it. */
export function IssueDialog({ consultation, onDone }: DeskDialogProps): ReactNode {
  const act = useConsultationAct(consultation);
  const { questions, closesAt } = consultation;
  return (
    <FormDialog
      title="Issue the consultation"
      confirmLabel="Issue the consultation"
      send={() => act({ type: 'consultation.issue' }).then(() => undefined)}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <p>
          Everybody reads its {plural(questions.length, 'question', 'questions')} at once, and parties answer
          until {formatDeadline(closesAt)}. What is asked cannot be changed afterwards, and the close can only
          be put off.
        </p>
      )}
    </FormDialog>
  );
}

/** Only ever to a later time. */
export function ExtendDialog({ consultation, onDone }: DeskDialogProps): ReactNode {
  const act = useConsultationAct(consultation);
  const { closesAt } = consultation;
  const { draft, field } = useDraft({ on: ukCalendarDate(closesAt), at: ukTime(closesAt) });
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="Extend the consultation"
      confirmLabel="Extend it"
      send={() =>
        act({ type: 'consultation.extend', closes: draft, reason: reason.trim() }).then(() => undefined)
      }
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>It closes at {formatDeadline(closesAt)}. Everybody reads the reason.</p>
          <TextInput
            label="Closes on"
            type="date"
            {...field('on', (name) => faultOf(`closes.${name}`) ?? faultOf('closes'))}
          />
          <TextInput label="At (UK time)" type="time" {...field('at', (name) => faultOf(`closes.${name}`))} />
          <Textarea
            label="Reason"
            rows={3}
            maxLength={500}
            value={reason}
            error={faultOf('reason')}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** It ends for good. */
export function WithdrawDialog({ consultation, onDone }: DeskDialogProps): ReactNode {
  const act = useConsultationAct(consultation);
  const [reason, setReason] = useState('');
  const isPlanned = consultation.stage === 'planned';
  return (
    <FormDialog
      title="Withdraw the consultation"
      confirmLabel="Withdraw the consultation"
      tone="danger"
      send={() => act({ type: 'consultation.withdraw', reason: reason.trim() }).then(() => undefined)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>
            It ends for good.{' '}
            {isPlanned
              ? 'Nobody but the officers has seen it.'
              : 'Everybody reads the reason, and nothing that was answered is shown.'}
          </p>
          <Textarea
            label="Reason"
            rows={3}
            maxLength={500}
            value={reason}
            error={faultOf('reason')}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
