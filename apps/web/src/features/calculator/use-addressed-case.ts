/** The case in the fields, kept in the address, so that a reload, a bookmark or a friend finds it again. */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
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
  const router = useRouter();
  const asked = useLocation({ select: (location) => location.hash });
  const [held, setHeld] = useState(() => caseOfHash(asked));
  const written = useRef(asked);
  const hash = hashOfCase(held);
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setHeld(caseOfHash(asked));
  }, [asked]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const { pathname } = window.location;
      if (window.location.hash === `#${hash}` || (window.location.hash === '' && isFresh(hash))) return;
      written.current = hash;
      router.history.replace(`${pathname}#${hash}`);
    }, 300);
    return () => window.clearTimeout(timer);
  }, [hash, router]);
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
