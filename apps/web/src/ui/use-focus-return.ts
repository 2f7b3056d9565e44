/** Gives the focus back to what opened a dialog, for dialogs that are taken off the page as soon as they are answered. */
import { useEffect, useState } from 'react';

/** Remembers what had the focus before the dialog was there, and returns it when the dialog is gone. */
export function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      window.setTimeout(() => {
        // What has taken the focus meanwhile keeps it.
        if (document.activeElement !== document.body || !opener?.isConnected) return;
        if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}
