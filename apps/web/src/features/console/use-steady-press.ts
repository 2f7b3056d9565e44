/**
 * Guards a button whose meaning changes with the meeting: the second half of a double click, and a press that was on its way
 * while someone else moved the meeting on, do not do what the button has come to mean.
 */
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { usePendingCommands } from '../../live/index.js';

/** A person needs about this long to see that a button has changed. */
const settleMs = 500;
/** A change so soon after an act of this page is its own doing. */
const ownMs = 2000;

export interface SteadyPress {
  /** To be called when the pointer goes down on the button. */
  readonly begin: () => void;
  /** Wraps what a press does. */
  readonly guard: (event: MouseEvent, act: () => void) => void;
  /** True after a press was held back, until the next one goes through. */
  readonly wasHeld: boolean;
}

/** `label` is what the button says now. */
export function useSteadyPress(meetingId: string, label: string | undefined): SteadyPress {
  const [wasHeld, setHeld] = useState(false);
  const pending = usePendingCommands(meetingId);
  const before = useRef(label);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  const begunOn = useRef<string | null>(null);
  useEffect(() => {
    if (pending.length > 0) actedAt.current = performance.now();
  }, [pending]);
  useEffect(() => {
    if (before.current === label) return;
    before.current = label;
    if (performance.now() - actedAt.current > ownMs) changedAt.current = performance.now();
  }, [label]);
  const guard = (event: MouseEvent, act: () => void): void => {
    if (event.detail > 1) return;
    const isOther = begunOn.current !== null && begunOn.current !== label;
    begunOn.current = null;
    const isTooSoon = isOther || performance.now() - changedAt.current < settleMs;
    setHeld(isTooSoon);
    if (!isTooSoon) act();
  };
  const begin = (): void => {
    begunOn.current = label ?? null;
  };
  return { begin, guard, wasHeld };
}
