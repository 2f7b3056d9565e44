/** Leads keyboard and screen reader to a page when it was opened by a link, as loading it would, and never lets them lose their place. */
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** A part of a page that takes the focus itself does so first. */
const ownFocusMs = 30;

/** Moves the focus to the heading of the page, else to its content; going between parts of one page leaves it alone. */
export function PageFocus(): null {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const before = last.current;
    last.current = path;
    if (before === undefined || before === path) return;
    focusPage();
  }, [path]);
  useEffect(keepFocus, []);
  return null;
}

function focusPage(): void {
  const content = document.getElementById('content');
  if (content === null || content.contains(document.activeElement)) return;
  (content.querySelector<HTMLElement>('h1[tabindex]') ?? content).focus({ preventScroll: true });
}

/** When what had the focus is gone, such as a button that was pressed or a page that was loading, the page has it. */
function keepFocus(): () => void {
  let focused: Element | null = null;
  let timer = 0;
  const note = (): void => {
    focused = document.activeElement;
  };
  const look = (): void => {
    if (focused?.isConnected === false && document.activeElement === document.body) focusPage();
  };
  const watch = new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, ownFocusMs);
  });
  document.addEventListener('focusin', note);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('focusin', note);
    watch.disconnect();
  };
}
