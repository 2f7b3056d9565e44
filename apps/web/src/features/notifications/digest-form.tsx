/** When mails that can wait come together: never, each day or each week, at a time on the clock of a zone. */
import type { NotificationSettingsView } from '@quorate/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './notifications.module.css';
import { useSettingsChange } from './use-settings.js';

type Digest = NotificationSettingsView['digest'];

const RHYTHMS = [
  { value: 'none', label: 'Each mail at once' },
  { value: 'daily', label: 'One mail a day' },
  { value: 'weekly', label: 'One mail a week' },
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({ value: String(index + 1), label }),
);

/** The zones that this browser knows, and the one that is chosen. */
function zones(chosen: string): { readonly value: string; readonly label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...known, 'UTC', chosen])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** Says in words what holds now. */
function sayDigest({ rhythm, at, zone, weekday }: Digest): string {
  if (rhythm === 'none') return 'Each mail comes at once.';
  const day = rhythm === 'daily' ? 'every day' : `every ${DAYS[weekday - 1]?.label ?? ''}`;
  return `Mails that can wait come together ${day} at ${at}, ${zone.replaceAll('_', ' ')} time. What cannot wait comes at once.`;
}

/** Shows the rule and changes it. */
export function DigestForm({ digest }: { readonly digest: Digest }): ReactNode {
  const { problem, change } = useSettingsChange();
  const [draft, setDraft] = useState(digest);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(digest);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void change('digest', draft);
  };
  return (
    <section aria-labelledby="digest">
      <RegionLabel id="digest">Digest</RegionLabel>
      <p className={styles.lead}>{sayDigest(digest)}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <form className={styles.digest} onSubmit={save}>
        <Select
          label="Mails that can wait"
          options={RHYTHMS}
          value={draft.rhythm}
          onChange={({ target }) => setDraft({ ...draft, rhythm: target.value as Digest['rhythm'] })}
        />
        {draft.rhythm === 'weekly' && (
          <Select
            label="Day"
            options={DAYS}
            value={String(draft.weekday)}
            onChange={({ target }) => setDraft({ ...draft, weekday: Number(target.value) })}
          />
        )}
        {draft.rhythm !== 'none' && (
          <>
            <TextInput
              label="Time"
              type="time"
              required
              value={draft.at}
              onChange={({ target }) => setDraft({ ...draft, at: target.value })}
            />
            <Select
              label="Time zone"
              options={zones(draft.zone)}
              value={draft.zone}
              onChange={({ target }) => setDraft({ ...draft, zone: target.value })}
            />
          </>
        )}
        {isChanged && (
          <div>
            <Button type="submit">Save the digest</Button>
          </div>
        )}
      </form>
    </section>
  );
}
