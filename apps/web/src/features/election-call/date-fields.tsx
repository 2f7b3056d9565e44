/** The days of the election, each with the instant that follows from it. Props: draft, change, faults. */
import { BANK_HOLIDAYS_ENGLAND_WALES, ballotCloseDay, ukInstant, windowEnd } from '@quorate/domain';
import type { ReactNode } from 'react';
import { serverNow } from '../../api/index.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { isDay, isDays } from './call-draft.js';
import type { CallFieldsProps } from './call-draft.js';
import styles from './election-call.module.css';

/** Nominations, called today, close at 17:00 in London after so many working days. */
export function nominationsEnd(workingDays: number): string {
  return windowEnd(new Date(serverNow()).toISOString(), workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
}

/** Ballots that open on their day close at 17:00 in London. */
export function ballotsEnd(opensOn: string, workingDays: number): string {
  return ukInstant(ballotCloseDay(opensOn, workingDays), '17:00');
}

/** Says each close as it is typed. */
export function DateFields({ draft, change, faults }: CallFieldsProps): ReactNode {
  const { nominationDays, ballotOpensOn, ballotDays } = draft;
  const closes = isDays(nominationDays)
    ? ` Called today, they close ${formatDateTime(nominationsEnd(Number(nominationDays)))}.`
    : '';
  const ends =
    isDays(ballotDays) && isDay(ballotOpensOn)
      ? ` They close ${formatDateTime(ballotsEnd(ballotOpensOn, Number(ballotDays)))}.`
      : '';
  return (
    <section className={styles.page} aria-labelledby="which-days">
      <Question level={2} size="title" id="which-days">
        On which days?
      </Question>
      <TextInput
        label="Working days to nominate"
        hint={`Today is not counted.${closes}`}
        inputMode="numeric"
        value={nominationDays}
        error={faults['nominationDays']}
        onChange={(event) => change({ nominationDays: event.target.value })}
      />
      <TextInput
        label="Ballots open on"
        hint="After nominations have closed and been checked"
        type="date"
        value={ballotOpensOn}
        error={faults['ballotOpensOn']}
        onChange={(event) => change({ ballotOpensOn: event.target.value })}
      />
      <TextInput
        label="Working days to vote"
        hint={`The day they open is not counted.${ends}`}
        inputMode="numeric"
        value={ballotDays}
        error={faults['ballotDays']}
        onChange={(event) => change({ ballotDays: event.target.value })}
      />
    </section>
  );
}
