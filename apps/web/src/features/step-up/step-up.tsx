/** Waits until an act asks for a second factor, and then shows the dialog that takes it; its code comes only then. */
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { whenProofNeeded } from '../../api/index.js';

const ProofDialog = lazy(async () => ({ default: (await import('./proof-dialog.js')).ProofDialog }));

/** Shows nothing until it is needed; the app has one. */
export function StepUp(): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const answer = useRef<(isShown: boolean) => void>(() => undefined);
  useEffect(
    () =>
      whenProofNeeded(
        () =>
          new Promise<boolean>((resolve) => {
            answer.current = resolve;
            setAsked(true);
          }),
      ),
    [],
  );
  if (!isAsked) return null;
  const end = (isShown: boolean): void => {
    setAsked(false);
    answer.current(isShown);
  };
  return (
    <Suspense fallback={null}>
      <ProofDialog onEnd={end} />
    </Suspense>
  );
}
