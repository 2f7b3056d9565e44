/** Where a secret vote is mentioned elsewhere: what it is, and the way to its page. Props: meetingId, voteId. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import styles from './member.module.css';

export interface SecretVoteLinkProps {
  readonly meetingId: string;
  readonly voteId: string;
}

/** Shows the sentence and the link. */
export function SecretVoteLink({ meetingId, voteId }: SecretVoteLinkProps): ReactNode {
  return (
    <div className={styles.card}>
      <p>The ballot is secret: it is cast on a paper that nobody can connect with its voter.</p>
      <ButtonLink href={`/meetings/${meetingId}/secret-votes/${voteId}`}>Go to the secret vote</ButtonLink>
    </div>
  );
}
