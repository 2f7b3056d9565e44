/** What a secretary does with a claim of somebody else: approve, send back, refuse, mark as paid. Props: claim. */
import type { ClaimView } from '@quorate/contracts';
import { sayMoney } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import styles from './expenses.module.css';
import { useClaimActs } from './use-claims.js';

type Open = 'approve' | 'send-back' | 'refuse' | 'pay';

export interface ClaimDecisionProps {
  readonly claim: ClaimView;
}

/** Shows the buttons that its state asks for. */
export function ClaimDecision({ claim }: ClaimDecisionProps): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className={styles.acts}>
      {claim.state === 'submitted' && (
        <>
          <Button onClick={() => setOpen('approve')}>Approve {sayMoney(claim.total, claim.currency)}</Button>
          <Button tone="quiet" onClick={() => setOpen('send-back')}>
            Send it back
          </Button>
          <Button tone="quiet" onClick={() => setOpen('refuse')}>
            Refuse it
          </Button>
        </>
      )}
      {claim.state === 'approved' && <Button onClick={() => setOpen('pay')}>Mark as paid</Button>}
      {open === 'approve' && <ApproveDialog claim={claim} onClose={close} />}
      {(open === 'send-back' || open === 'refuse') && (
        <ReasonedDialog claim={claim} type={open} onClose={close} />
      )}
      {open === 'pay' && <PaidDialog claim={claim} onClose={close} />}
    </div>
  );
}

interface DialogProps extends ClaimDecisionProps {
  readonly onClose: () => void;
}

function ApproveDialog({ claim, onClose }: DialogProps): ReactNode {
  const { act } = useClaimActs(claim);
  const { claimant, total, currency, version } = claim;
  return (
    <FormDialog
      title={`Approve ${sayMoney(total, currency)} for ${claimant}?`}
      confirmLabel="Approve the claim"
      send={() => act('decision', { type: 'approve', version }).then(() => undefined)}
      onDone={onClose}
      onCancel={onClose}
    >
      {() => <p>It goes into the file for the accounts department, and {claimant} is told.</p>}
    </FormDialog>
  );
}

const WORDS = {
  'send-back': { title: 'Send the claim back?', confirm: 'Send it back', hint: 'What has to be changed' },
  refuse: {
    title: 'Refuse the claim?',
    confirm: 'Refuse the claim',
    hint: 'A claim that is refused ends here',
  },
} as const;

function ReasonedDialog({ claim, type, onClose }: DialogProps & { type: keyof typeof WORDS }): ReactNode {
  const { act } = useClaimActs(claim);
  const { draft, setDraft } = useDraft({ reason: '' });
  const [isTried, setTried] = useState(false);
  const reason = draft.reason.trim();
  const send = (): Promise<void> | null => {
    setTried(true);
    if (reason === '') return null;
    return act('decision', { type, version: claim.version, reason }).then(() => undefined);
  };
  const { title, confirm, hint } = WORDS[type];
  return (
    <FormDialog
      title={title}
      confirmLabel={confirm}
      tone={type === 'refuse' ? 'danger' : 'primary'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <Textarea
          label={`Reason, told to ${claim.claimant}`}
          hint={hint}
          rows={3}
          maxLength={500}
          value={draft.reason}
          error={faultOf('reason') ?? (isTried && reason === '' ? 'Give the reason.' : undefined)}
          onChange={({ target }) => setDraft({ reason: target.value })}
        />
      )}
    </FormDialog>
  );
}

function PaidDialog({ claim, onClose }: DialogProps): ReactNode {
  const { act } = useClaimActs(claim);
  const { draft, field } = useDraft({ on: '', reference: '' });
  const [isTried, setTried] = useState(false);
  const { on } = draft;
  const reference = draft.reference.trim();
  const send = (): Promise<void> | null => {
    setTried(true);
    if (on === '' || reference === '') return null;
    return act('payment', { version: claim.version, on, reference }).then(() => undefined);
  };
  const missing = (isMissing: boolean, sentence: string): string | undefined =>
    isTried && isMissing ? sentence : undefined;
  return (
    <FormDialog
      title={`Mark ${sayMoney(claim.total, claim.currency)} as paid`}
      confirmLabel="Mark as paid"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <TextInput
            label="Paid on"
            type="date"
            {...field('on', faultOf)}
            error={faultOf('on') ?? missing(on === '', 'Give the day it was paid.')}
          />
          <TextInput
            label="Reference"
            hint="As the accounts department has it"
            maxLength={80}
            {...field('reference', faultOf)}
            error={faultOf('reference') ?? missing(reference === '', 'Give the reference of the payment.')}
          />
        </>
      )}
    </FormDialog>
  );
}
