/** What whoever keeps the register may write next of a modification: only acts that may follow now. Nothing for anybody else. Props: modification. */
import type { ModificationView } from '@quorate/contracts';
import type { ModificationActType } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { useCode } from '../code/index.js';
import { ActDialog } from './act-dialog.js';
import { ACT_WORDS, ACTS_IN_ORDER } from './act-words.js';
import styles from './modification-desk.module.css';

/** Shows the acts, and the form of the one that is chosen. */
export function ModificationDesk({ modification }: { readonly modification: ModificationView }): ReactNode {
  const [chosen, setChosen] = useState<ModificationActType | null>(null);
  const { data } = useCode();
  const offered = ACTS_IN_ORDER.filter((act) => modification.acts.includes(act));
  const code = data?.code ?? null;
  if (offered.length === 0 || code === null) return null;
  return (
    <section aria-labelledby="desk">
      <RegionLabel id="desk">What may be written next</RegionLabel>
      <div className={styles.acts}>
        {offered.map((act) => (
          <Button key={act} tone="quiet" onClick={() => setChosen(act)}>
            {ACT_WORDS[act].label}
          </Button>
        ))}
      </div>
      {chosen !== null && (
        <ActDialog type={chosen} modification={modification} code={code} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}
