/** The link of the room screen: made on request, opened or copied. It can show and do nothing else. Props: meetingId. */
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';

/** Shows a button that makes the link and a dialog with what to do with it. */
export function RoomLink({ meetingId }: { readonly meetingId: string }): ReactNode {
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const [busy, setBusy] = useState(false);
  const make = (): void => {
    setBusy(true);
    setProblem(null);
    sendJson<{ path: string }>('POST', `/api/meetings/${meetingId}/display-links`)
      .then(({ path }) => setLink(`${window.location.origin}${path}`))
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  const copy = (): void => {
    // Without a secure origin the browser offers no clipboard: then the address is there to be copied by hand.
    const writing =
      'clipboard' in navigator ? navigator.clipboard.writeText(link ?? '') : Promise.reject(new Error());
    writing.then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    );
  };
  const close = (): void => {
    setLink(null);
    setCopied(null);
    setProblem(null);
  };
  return (
    <>
      <Button tone="plain" onClick={make} busy={busy} busyLabel="Making the link">
        Open the room screen
      </Button>
      <ConfirmDialog
        isOpen={link !== null || problem !== null}
        title="The room screen"
        confirmLabel={link === null ? 'Try again' : 'Open it in a new window'}
        cancelLabel="Close"
        onConfirm={() => (link === null ? make() : void window.open(link, '_blank', 'noopener'))}
        onCancel={close}
      >
        {problem !== null && <ProblemNotice problem={problem} />}
        {link !== null && (
          <>
            <p>Whoever has this address sees what the room may see, and can do nothing.</p>
            <TextInput label="Address" readOnly value={link} onFocus={(event) => event.target.select()} />
            <Button tone="quiet" onClick={copy}>
              Copy the address
            </Button>
            {copied !== null && (
              <Notice tone={copied === 'yes' ? 'met' : 'inform'} announce="status">
                {copied === 'yes'
                  ? 'Copied.'
                  : 'This browser does not let us copy. Select the address and copy it.'}
              </Notice>
            )}
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
