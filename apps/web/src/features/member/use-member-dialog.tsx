/** The questions of the member's page. Their code is fetched when one is asked, so that the ballot itself loads fast. */
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { MemberDialog, OpenDialog } from './member-dialog.js';

export interface MemberDialogs {
  /** The question that is open, or why it cannot be shown. */
  readonly shown: ReactNode;
  readonly ask: (dialog: OpenDialog) => void;
}

const restMs = 10_000;
const load = () => import('./member-dialog.js');

interface Open {
  readonly Dialog: typeof MemberDialog;
  readonly dialog: OpenDialog;
}

/** Returns the question to render above the places of the page, and the way to ask one. */
export function useMemberDialog(meetingId: string): MemberDialogs {
  const [open, setOpen] = useState<Open | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    // Once the page is at rest, so that an interest can be declared when the connection is lost later.
    const timer = window.setTimeout(() => void load().catch(() => undefined), restMs);
    return () => window.clearTimeout(timer);
  }, []);
  const ask = (dialog: OpenDialog): void => {
    setUnreachable(false);
    load().then(
      ({ MemberDialog: Dialog }) => setOpen({ Dialog, dialog }),
      () => setUnreachable(true),
    );
  };
  const shown = (
    <>
      {open !== null && (
        <open.Dialog meetingId={meetingId} dialog={open.dialog} onDone={() => setOpen(null)} />
      )}
      {isUnreachable && (
        <Notice
          tone="error"
          title="This question could not be loaded"
          actions={
            <Button tone="plain" onClick={() => setUnreachable(false)}>
              Close this message
            </Button>
          }
        >
          <p>The connection may be lost. Nothing was sent and nothing changed. Press the button again.</p>
        </Notice>
      )}
    </>
  );
  return { shown, ask };
}
