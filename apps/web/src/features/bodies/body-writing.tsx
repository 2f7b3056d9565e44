/** How a body decides in writing: its window, its reminders, and the way to ask. Props: body, mayCall, onChange (only for those who may). */
import type { BodyView } from '@quorate/contracts';
import { asSentenceStart, sayReminders } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './bodies.module.css';

export interface BodyWritingProps {
  readonly body: BodyView;
  readonly mayCall: boolean;
  readonly onChange: (() => void) | undefined;
}

/** Shows what a call begins with; each call may set its own window. */
export function BodyWriting({ body, mayCall, onChange }: BodyWritingProps): ReactNode {
  const { workingDays, reminders } = body.writing;
  const reminded = sayReminders(reminders);
  return (
    <section className={styles.narrow} aria-labelledby="writing">
      <RegionLabel id="writing">Decisions in writing</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          {
            term: 'Open to vote',
            detail: `${plural(workingDays, 'working day', 'working days')}, until 17:00 UK time on the last`,
          },
          {
            term: 'Mail to those who have not voted',
            detail: reminded === null ? 'Only when an officer reminds them' : asSentenceStart(reminded),
          },
        ]}
      />
      {(mayCall || onChange !== undefined) && (
        <p className={styles.action}>
          {mayCall && (
            <ButtonLink tone="quiet" href="/written/new">
              Decide in writing
            </ButtonLink>
          )}
          {onChange !== undefined && (
            <Button tone="quiet" onClick={onChange}>
              Change the window and the reminders
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
