/** A scrutineer's share as a file: saved before the vote, and read again where the device was lost. Props: of. */
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { keepShare, type ScrutinyOf, takeShare } from './scrutiny.js';
import styles from './secret-vote.module.css';
import { useAct } from './use-act.js';

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Offers both ways. */
export function ShareFile({ of }: { readonly of: ScrutinyOf }): ReactNode {
  const { busy, problem, run } = useAct();
  const [isRead, setRead] = useState(false);
  return (
    <>
      <div className={styles.acts}>
        <Button
          tone="quiet"
          busy={busy}
          onClick={() => run(async () => save(`share-${of.vote.voteId}.txt`, await takeShare(of)))}
        >
          Save my share as a file
        </Button>
        <label className={styles.small}>
          Use a share that I saved{' '}
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file === undefined) return;
              run(async () => {
                await keepShare(of, (await file.text()).trim());
                setRead(true);
              });
            }}
          />
        </label>
      </div>
      {isRead && <p role="status">This is your share. It is kept here now.</p>}
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
