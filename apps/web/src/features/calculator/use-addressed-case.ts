/** The case in the fields, kept in the address, so that a reload, a bookmark or a friend finds it again. */
import { useEffect, useState } from 'react';
import {
  caseOfHash,
  hashOfCase,
  presetOf,
  type AddressedCase,
  type CalculatorDraft,
} from '../calculator-case/index.js';

export interface HeldCase extends AddressedCase {
  readonly change: (part: Partial<CalculatorDraft>) => void;
  /** Begins anew with the rules and figures of a rule set of the list. */
  readonly begin: (presetId: string) => void;
  /** What stands behind the # of the address. */
  readonly hash: string;
}

/** Reads the address when it changes from outside, and writes it a moment after the last change. */
export function useAddressedCase(): HeldCase {
  const [held, setHeld] = useState(() => caseOfHash(window.location.hash));
  const hash = hashOfCase(held);
  useEffect(() => {
    // Said only when somebody else changes the address: what we write ourselves would come back late, over newer words.
    const read = (): void => setHeld(caseOfHash(window.location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const { pathname, hash: now } = window.location;
      if (now === `#${hash}` || (now === '' && isFresh(hash))) return;
      // Past the router, which would load the page anew over what is being typed.
      History.prototype.replaceState.call(window.history, window.history.state, '', `${pathname}#${hash}`);
    }, 300);
    return () => window.clearTimeout(timer);
  }, [hash]);
  return {
    ...held,
    hash,
    change: (part) => setHeld((before) => ({ ...before, draft: { ...before.draft, ...part } })),
    begin: (presetId) => setHeld({ presetId, draft: presetOf(presetId).draft }),
  };
}

/** True for what a bare address shows, which needs no words of its own. */
function isFresh(hash: string): boolean {
  return hash === hashOfCase(caseOfHash(''));
}
