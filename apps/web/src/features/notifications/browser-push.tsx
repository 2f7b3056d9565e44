/** Web push in this browser: switched on and off here, and where that cannot be, why in words. */
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './notifications.module.css';
import { PushRefused, type PushState, pushState, switchOff, switchOn } from './push.js';

export interface BrowserPushProps {
  readonly pushKey: string;
  readonly browsers: number;
  readonly onChange: () => void;
}

const SAYS: Readonly<Record<PushState, string>> = {
  on: 'This browser tells you, also while Quorate is closed.',
  off: 'This browser tells you nothing while Quorate is closed.',
  blocked:
    'This browser refuses notifications from this site. Allow them in the settings of the browser, then load this page again.',
  missing:
    'This browser cannot be told by push. On an iPhone or iPad, add Quorate to the home screen first; elsewhere use a current browser over https.',
};

/** Shows what holds in this browser, with the button that changes it. */
export function BrowserPush({ pushKey, browsers, onChange }: BrowserPushProps): ReactNode {
  const [state, setState] = useState<PushState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const act = async (change: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await change();
      onChange();
    } catch (error) {
      setProblem(
        error instanceof PushRefused
          ? { title: 'The browser refused', detail: error.message }
          : problemOf(error),
      );
    }
    setState(await pushState());
    setBusy(false);
  };
  return (
    <section aria-labelledby="push" className={styles.push}>
      <RegionLabel id="push">Push in this browser</RegionLabel>
      <p className={styles.lead}>
        {state !== null && SAYS[state]} A push says that something waits and for which body, and nothing of
        what it says. {browsers > 0 && `${plural(browsers, 'browser is told', 'browsers are told')} for you.`}
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {state === 'off' && (
        <Button tone="quiet" busy={busy} onClick={() => void act(() => switchOn(pushKey))}>
          Tell me in this browser
        </Button>
      )}
      {state === 'on' && (
        <Button tone="quiet" busy={busy} onClick={() => void act(switchOff)}>
          Tell me no more in this browser
        </Button>
      )}
    </section>
  );
}
