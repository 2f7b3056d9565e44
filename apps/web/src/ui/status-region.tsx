/** The one polite and the one assertive live region of the app, and useAnnounce() to speak through them. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.js';

/** `say` waits its turn; `alert` interrupts and is for vote open, closing soon, vote closed and connection lost only. */
export interface Announce {
  readonly say: (words: string) => void;
  readonly alert: (words: string) => void;
}

const AnnounceContext = createContext<Announce | null>(null);

/** Returns the two ways to tell a screen reader something. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce needs StatusRegion around it');
  return announce;
}

/** Holds the two regions; the app has one, in Appearance. */
export function StatusRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const [polite, say] = useWords();
  const [urgent, alert] = useWords();
  const announce = useMemo(() => ({ say, alert }), [say, alert]);
  return (
    <AnnounceContext value={announce}>
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {polite}
        </span>
        <span role="alert" aria-live="assertive">
          {urgent}
        </span>
      </VisuallyHidden>
      {children}
    </AnnounceContext>
  );
}

/** What was said is not read again as if it were so by whoever comes upon the region later. */
const staleMs = 8000;

/** Words that are heard again when they are said twice: every second time they end in a space that cannot be heard. */
function useWords(): readonly [string, (words: string) => void] {
  const [words, setWords] = useState('');
  const isOdd = useRef(false);
  const timer = useRef(0);
  const speak = useCallback((next: string): void => {
    isOdd.current = !isOdd.current;
    setWords(isOdd.current ? next : `${next}\u00a0`);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setWords(''), staleMs);
  }, []);
  return [words, speak];
}
