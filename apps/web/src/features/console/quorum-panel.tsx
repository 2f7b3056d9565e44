/** The quorum in words, then by constituency. Props: state. */
import { quorumNow, sayQuorum, type ConstituencyPresence, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import { Question } from '../../ui/question.js';
import { formatNumber } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './console.module.css';

/** Shows whether the meeting is quorate for the item on the table, and who is missing where. */
export function QuorumPanel({ state }: { readonly state: MeetingState }): ReactNode {
  const reading = quorumNow(state, state.currentItemId);
  // Before the meeting nobody is late yet: the missing quorum is a fact, not an alarm.
  const isBefore = state.stage === 'planned' || state.stage === 'called';
  return (
    <section aria-labelledby="quorum">
      <RegionLabel id="quorum">Quorum</RegionLabel>
      {reading === null ? (
        <p className={styles.aside}>The quorum is shown once the members of the body are known here.</p>
      ) : (
        <>
          <Question level={3} size="title" tone={reading.met ? 'met' : isBefore ? 'ink' : 'live'}>
            {sayQuorum(reading)}
          </Question>
          <Facts
            facts={reading.constituencies.map((presence) => ({
              term: presence.name,
              detail: sayPresence(presence),
            }))}
          />
        </>
      )}
    </section>
  );
}

function sayPresence({ present, inPost, recused, minimum }: ConstituencyPresence): string {
  const words = [
    `${formatNumber(present)} of ${formatNumber(inPost)}`,
    recused > 0 && `${recused} recused`,
    minimum > present && `${minimum} needed`,
  ];
  return words.filter((word) => word !== false).join(', ');
}
