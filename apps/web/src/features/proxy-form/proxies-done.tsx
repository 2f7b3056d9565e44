/** The proxies are recorded: what happens next. Props: state, given, back. */
import { proxyCutOff, sayCutOff, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import type { SeveralDraft } from '../proxies/index.js';
import styles from './proxy-form.module.css';

export interface ProxiesDoneProps {
  readonly state: MeetingState;
  readonly given: SeveralDraft;
  readonly back: string;
}

/** Leads back to the page of the holder, where each stands with its receipt. */
export function ProxiesDone({ state, given, back }: ProxiesDoneProps): ReactNode {
  const cutOff = proxyCutOff(state);
  return (
    <div className={styles.page}>
      <div role="status">
        <Question tone="met">{plural(given.length, 'proxy is', 'proxies are')} appointed</Question>
      </div>
      <p className={styles.legend}>What happens next</p>
      <ol className={styles.nextSteps}>
        <li>Each stands on the page of the holder, with a receipt for each lot.</li>
        <li>
          Until the meeting starts you can revoke one
          {cutOff === null ? '' : `; another takes its place until ${sayCutOff(cutOff)}`}.
        </li>
        <li>In the meeting the proxy votes, unless you vote for the lot yourself.</li>
      </ol>
      <div>
        <ButtonLink href={`${back}#proxies`}>See them on the page of the holder</ButtonLink>
      </div>
    </div>
  );
}
