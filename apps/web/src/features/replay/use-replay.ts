/**
 * Where a replay stands: the number of entries shown, kept in the address as `?at=`, with steps and play. At the end it
 * follows a meeting that goes on.
 */
import type { MeetingEntry } from '@quorate/domain';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { countUpTo } from './moments.js';

export interface Replay {
  /** How many entries are folded in. */
  readonly count: number;
  readonly isPlaying: boolean;
  readonly go: (count: number) => void;
  readonly togglePlay: () => void;
}

/** The whole meeting plays in about a minute, but no entry passes faster than the eye or slower than patience. */
function paceOf(entryCount: number): number {
  return Math.min(900, Math.max(120, 60_000 / Math.max(1, entryCount)));
}

function askedNo(): number {
  const at = new URLSearchParams(window.location.search).get('at');
  return at === null || !/^\d{1,9}$/.test(at) ? Number.POSITIVE_INFINITY : Number(at);
}

/** Starts at the entry the address names, or at the end; the address follows a moment after the last step. */
export function useReplay(entries: readonly MeetingEntry[]): Replay {
  const router = useRouter();
  const [no, setNo] = useState(askedNo);
  const [wantsPlay, setPlay] = useState(false);
  const count = countUpTo(entries, no);
  const isPlaying = wantsPlay && count < entries.length;
  const go = (to: number): void => {
    setPlay(false);
    setNo(to >= entries.length ? Number.POSITIVE_INFINITY : (entries[to - 1]?.no ?? 0));
  };
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = window.setTimeout(() => setNo(entries[count]?.no ?? no), paceOf(entries.length));
    return () => window.clearTimeout(timer);
  }, [isPlaying, count, entries, no]);
  useEffect(() => {
    const wanted = Number.isFinite(no) ? `?at=${no}` : '';
    const timer = window.setTimeout(() => {
      if (window.location.search !== wanted) router.history.replace(`${window.location.pathname}${wanted}`);
    }, 300);
    return () => window.clearTimeout(timer);
  }, [no, router]);
  const togglePlay = (): void => {
    if (!isPlaying && count >= entries.length) setNo(0);
    setPlay(!isPlaying);
  };
  return { count, isPlaying, go, togglePlay };
}
