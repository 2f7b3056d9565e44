/** What one body tells a person, and by which ways: a line for each kind of news. */
import type { NotificationSettingsView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import styles from './notifications.module.css';
import { useSettingsChange } from './use-settings.js';

type Body = NotificationSettingsView['bodies'][number];
type Choice = Body['choices'][number];
type Channel = 'mail' | 'inbox' | 'push';

const WAYS: readonly (readonly [Channel, string])[] = [
  ['mail', 'Mail'],
  ['inbox', 'Inbox'],
  ['push', 'Push'],
];

/** Shows the kinds with a box for each way; a mail that is owed says why it has none. */
export function BodyChoices({ body }: { readonly body: Body }): ReactNode {
  const { problem, change } = useSettingsChange();
  const choose = ({ kind, mail, inbox, push }: Choice, channel: Channel, isOn: boolean): Promise<boolean> =>
    change(`bodies/${body.bodyId}/kinds/${kind}`, { mail, inbox, push, [channel]: isOn });
  return (
    <section aria-label={body.name}>
      <Question level={2} size="title">
        {body.name}
      </Question>
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul>
        {body.choices.map((choice) => (
          <li key={choice.kind} className={styles.choice}>
            <Kind choice={choice} />
            <div role="group" aria-label={choice.title} className={styles.ways}>
              {WAYS.map(([channel, label]) =>
                channel === 'mail' && choice.owed !== null ? (
                  <span key={channel} className={styles.always}>
                    Mail always
                  </span>
                ) : (
                  <WayBox
                    key={channel}
                    label={label}
                    isOn={choice[channel]}
                    onChange={(isOn) => choose(choice, channel, isOn)}
                  />
                ),
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kind({ choice: { title, owed, isUrgent } }: { readonly choice: Choice }): ReactNode {
  return (
    <div className={styles.kind}>
      {title}
      {owed === null && isUrgent && (
        <p className={styles.small}>Comes at once, also to whoever has digests.</p>
      )}
      {owed !== null && (
        <details className={styles.why}>
          <summary>Why can I not switch this mail off?</summary>
          <p>{owed}</p>
        </details>
      )}
    </div>
  );
}

interface WayBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => Promise<boolean>;
}

/** Shows what was pressed at once, and what is kept once that is known. */
function WayBox({ label, isOn, onChange }: WayBoxProps): ReactNode {
  const [pressed, setPressed] = useState<boolean | null>(null);
  const shown = pressed ?? isOn;
  const press = async (next: boolean): Promise<void> => {
    setPressed(next);
    await onChange(next);
    setPressed(null);
  };
  return <Checkbox label={label} checked={shown} onChange={({ target }) => void press(target.checked)} />;
}
