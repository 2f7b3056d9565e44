/** Entering and leaving the meeting for those without a seat: chair, secretary, observers. */
import { isCalled, isScrutineer, type MeetingState, withThe } from '@quorate/domain';
import type { ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './member.module.css';

export interface EnterCardProps {
  readonly state: MeetingState;
  readonly personId: string;
}

/** Shows the act that fits; to a stranger it says where the public page is. */
export function EnterCard({ state, personId }: EnterCardProps): ReactNode {
  const { session } = useSession();
  const { send, busy, problem } = useCommand(state.meetingId);
  const roles = rolesOn(session, state.bodyId);
  const isHere = state.others.some((other) => other.personId === personId);
  const isStranger = !roles.some((role) => role === 'chair' || role === 'secretary' || role === 'observer');
  if (isStranger) {
    return (
      <p className={styles.summary}>
        You have no seat on {withThe(state.bodyName)}
        {isScrutineer(state.roster, personId) && ': you take part as a scrutineer'}.{' '}
        <TextLink href={`/meetings/${state.meetingId}`}>Follow the meeting on its public page</TextLink>
      </p>
    );
  }
  return (
    <section className={styles.region}>
      <RegionLabel>Your place in this meeting</RegionLabel>
      <p>
        {isHere
          ? 'You are in the meeting, without a seat.'
          : 'You have no seat. Enter the meeting to be shown as here and to speak.'}{' '}
        {roles.includes('secretary') && (
          <TextLink href={`/meetings/${state.meetingId}/console`}>Open the console</TextLink>
        )}{' '}
        {roles.includes('chair') && (
          <TextLink href={`/meetings/${state.meetingId}/chair`}>Open the Chair’s view</TextLink>
        )}
      </p>
      {isCalled(state.stage) && (
        <Button
          tone={isHere ? 'quiet' : 'primary'}
          busy={busy}
          onClick={() => void send({ type: isHere ? 'person.leave' : 'person.join' })}
        >
          {isHere ? 'Leave the meeting' : 'Enter the meeting'}
        </Button>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </section>
  );
}
