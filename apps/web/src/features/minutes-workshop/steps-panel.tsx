/** How the minutes stand and what comes next: sent round, approved, published. Props: state, roles, isReady (all that was typed is kept, and the record says no more). */
import {
  approvedVersion,
  BANK_HOLIDAYS_ENGLAND_WALES,
  type MeetingState,
  minutesDue,
  sayMinutesDue,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { serverNow, useAct } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';
import { FormDialog } from '../form-dialog/index.js';
import { VersionList } from '../minutes/index.js';
import { DecidedDialog } from './decided-dialog.js';
import { NextMeetingDialog } from './next-meeting-dialog.js';
import styles from './workshop.module.css';

export interface StepsPanelProps {
  readonly state: MeetingState;
  readonly roles: readonly string[];
  readonly isReady: boolean;
}

type Step = 'send' | 'put' | 'decided' | 'approve' | 'publish';

/** What may be done now, the likeliest first. */
function stepsOf({ stage, minutes, clocks }: MeetingState, roles: readonly string[]): Step[] {
  if (stage !== 'closed') return [];
  const latest = minutes.versions.at(-1);
  const isSecretary = roles.includes('secretary');
  const waits = latest !== undefined && latest.approval === null;
  const mayApprove = waits && clocks?.minutes?.chairApproves === true && roles.includes('chair');
  const toPublish = approvedVersion(minutes)?.published === null;
  return [
    ...(mayApprove ? (['approve'] as const) : []),
    ...(isSecretary && toPublish ? (['publish'] as const) : []),
    ...(isSecretary && waits ? (['put', 'decided'] as const) : []),
    ...(isSecretary ? (['send'] as const) : []),
  ];
}

export function StepsPanel({ state, roles, isReady }: StepsPanelProps): ReactNode {
  const [step, setStep] = useState<Step | null>(null);
  const steps = stepsOf(state, roles);
  const isApproved = approvedVersion(state.minutes) !== null;
  const labels: Readonly<Record<Step, string>> = {
    send: isApproved ? 'Send a correction to the members' : 'Send to the members',
    put: 'Put before the next meeting',
    decided: 'Approved by a decision',
    approve: 'Approve in writing',
    publish: 'Publish',
  };
  const done = (): void => setStep(null);
  return (
    <section aria-labelledby="steps" className={styles.region}>
      <RegionLabel id="steps">How they stand</RegionLabel>
      {minutesDue(state, new Date(serverNow()).toISOString(), BANK_HOLIDAYS_ENGLAND_WALES).map((due) => (
        <p key={due.what}>
          <StateWord tone={due.late ? 'live' : 'caution'}>{sayMinutesDue(due)}</StateWord>
        </p>
      ))}
      {state.stage !== 'closed' && (
        <p className={styles.quiet}>
          The meeting is not closed. The minutes grow with it, and go round after it.
        </p>
      )}
      <VersionList state={state} />
      <div className={styles.steps}>
        {steps.map((one, index) => (
          <Button key={one} tone={index === 0 ? 'primary' : 'quiet'} onClick={() => setStep(one)}>
            {labels[one]}
          </Button>
        ))}
      </div>
      {step === 'send' && (
        <SendDialog state={state} isReady={isReady} isCorrection={isApproved} onDone={done} />
      )}
      {step === 'put' && <NextMeetingDialog state={state} onDone={done} />}
      {step === 'decided' && <DecidedDialog state={state} onDone={done} />}
      {step === 'publish' && <PublishDialog state={state} onDone={done} />}
      {step === 'approve' && (
        <CommandDialog
          meetingId={state.meetingId}
          title="Approve these minutes?"
          confirmLabel="Approve in writing"
          read={() => ({ type: 'minutes.approve', version: state.minutes.versions.at(-1)?.version ?? 0 })}
          onDone={done}
        >
          <p>
            You approve version {state.minutes.versions.at(-1)?.version} as the Chair, without a meeting. That
            cannot be taken back; a later correction is a new version.
          </p>
        </CommandDialog>
      )}
    </section>
  );
}

interface SendProps {
  readonly state: MeetingState;
  readonly isReady: boolean;
  readonly isCorrection: boolean;
  readonly onDone: () => void;
}

function SendDialog({ state, isReady, isCorrection, onDone }: SendProps): ReactNode {
  const act = useAct();
  const [reason, setReason] = useState('');
  const [isEarly, setEarly] = useState(false);
  const send = (): Promise<void> | null => {
    setEarly(!isReady);
    return isReady
      ? act(`/api/meetings/${state.meetingId}/minutes/versions`, { reason: reason.trim() })
      : null;
  };
  return (
    <FormDialog
      title={isCorrection ? 'Send the corrected minutes to the members?' : 'Send the minutes to the members?'}
      confirmLabel="Send"
      send={send}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <p>
            The members and their alternates get the document as it stands, each paragraph for those whom it
            is for. What is for officers only stays here. It is kept as version{' '}
            {(state.minutes.versions.at(-1)?.version ?? 0) + 1} and can then be proved.
          </p>
          {isEarly && (
            <p role="alert">Something is still being kept or brought up to date. Wait a moment, then send.</p>
          )}
          {isCorrection && (
            <Textarea
              label="Why approved minutes are corrected"
              rows={2}
              maxLength={500}
              error={faultOf('reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

function PublishDialog({
  state,
  onDone,
}: {
  readonly state: MeetingState;
  readonly onDone: () => void;
}): ReactNode {
  const act = useAct();
  const version = approvedVersion(state.minutes)?.version ?? 0;
  return (
    <FormDialog
      title="Publish the minutes?"
      confirmLabel="Publish"
      send={() =>
        act(`/api/meetings/${state.meetingId}/minutes/versions/${String(version)}/publication`, undefined)
      }
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <p>
          Everyone can then read version {version} on the page of the meeting, without what is confidential.
          Where something is left out, it says so and no more.
        </p>
      )}
    </FormDialog>
  );
}
