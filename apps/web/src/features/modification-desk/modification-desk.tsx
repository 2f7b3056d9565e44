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

/** What is written at any stage and moves nothing on. */
const BESIDE: readonly ModificationActType[] = [
  'modification.take-step',
  'modification.describe',
  'modification.hold',
  'modification.direct',
  'modification.withdraw',
  'modification.add-date',
  'modification.strike',
];

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
      <Acts acts={offered.filter((act) => !BESIDE.includes(act))} tone="quiet" onChoose={setChosen} />
      <Acts acts={offered.filter((act) => BESIDE.includes(act))} tone="plain" onChoose={setChosen} />
      {chosen !== null && (
        <ActDialog type={chosen} modification={modification} code={code} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}

interface ActsProps {
  readonly acts: readonly ModificationActType[];
  readonly tone: 'quiet' | 'plain';
  readonly onChoose: (act: ModificationActType) => void;
}

function Acts({ acts, tone, onChoose }: ActsProps): ReactNode {
  return (
    <div className={styles.acts}>
      {acts.map((act) => (
        <Button key={act} tone={tone} onClick={() => onChoose(act)}>
          {ACT_WORDS[act].label}
        </Button>
      ))}
    </div>
  );
}
