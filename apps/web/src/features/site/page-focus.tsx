/** Leads keyboard and screen reader to a page when it was opened by a link, as loading it would. */
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Moves the focus to the heading of the page, else to its content; going between parts of one page leaves it alone. */
export function PageFocus(): null {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const before = last.current;
    last.current = path;
    if (before === undefined || before === path) return;
    const content = document.getElementById('content');
    if (content === null || content.contains(document.activeElement)) return;
    (content.querySelector<HTMLElement>('h1[tabindex]') ?? content).focus({ preventScroll: true });
  }, [path]);
  return null;
}
