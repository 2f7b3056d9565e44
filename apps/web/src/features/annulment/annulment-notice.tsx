/** What is to be said and done about the annulment of a vote by two people. Props: state, vote, title (which outcome, where several are shown). */
import { sayAnnulment, type MeetingState, type Role, type Vote } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { annulmentActs, type AnnulmentAct } from './annulment-acts.js';
import {
  annulledThing,
  ConfirmAnnulmentDialog,
  ProposeDialog,
  WithdrawProposalDialog,
} from './annulment-dialogs.js';

export interface AnnulmentNoticeProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly title?: string;
}

const actLabels = (vote: Vote): Readonly<Record<AnnulmentAct, string>> => ({
  propose: `Propose to annul this ${annulledThing(vote)}`,
  confirm: 'Confirm the annulment',
  withdraw: 'Withdraw the proposal',
});

/** Shows the notice to everyone, and the buttons to those who may press them; nothing where neither applies. */
export function AnnulmentNotice({ state, vote, title }: AnnulmentNoticeProps): ReactNode {
  const { session } = useSession();
  const [asking, setAsking] = useState<AnnulmentAct | null>(null);
  const personId = session?.person?.personId ?? null;
  const roles: Role[] = [...rolesOn(session, state.bodyId)];
  if (session?.administrator === true) roles.push('administrator');
  const { annulment } = vote;
  const acts = annulmentActs(state, vote, roles, personId);
  const buttons = acts.map((act) => (
    <Button key={act} tone={act === 'confirm' ? 'quiet' : 'plain'} onClick={() => setAsking(act)}>
      {actLabels(vote)[act]}
    </Button>
  ));
  const done = (): void => setAsking(null);
  return (
    <>
      {annulment === null && buttons.length > 0 && <p>{buttons}</p>}
      {annulment !== null && (
        <Notice
          tone="caution"
          title={
            title ??
            (annulment.confirmed === null
              ? 'Its annulment is proposed'
              : `This ${annulledThing(vote)} is annulled`)
          }
          actions={buttons.length > 0 && buttons}
          announce="status"
        >
          <p>{sayAnnulment(annulment)}</p>
          {annulment.confirmed === null && annulment.proposed.by?.personId === personId && (
            <p>
              You proposed it, so another person confirms: the Chair, another secretary or an administrator.
            </p>
          )}
        </Notice>
      )}
      {asking === 'propose' && <ProposeDialog state={state} vote={vote} onDone={done} />}
      {asking === 'withdraw' && <WithdrawProposalDialog state={state} vote={vote} onDone={done} />}
      {asking === 'confirm' && annulment !== null && (
        <ConfirmAnnulmentDialog state={state} vote={vote} annulment={annulment} onDone={done} />
      )}
    </>
  );
}
