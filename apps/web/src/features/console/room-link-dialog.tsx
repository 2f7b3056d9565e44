/** The link of the room screen: asked for when this opens, then opened, copied or replaced. Props: meetingId, onDone. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CopyAddress } from '../../ui/copy-address.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/problem-notice.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './console.module.css';

export interface RoomLinkDialogProps {
  readonly meetingId: string;
  readonly onDone: () => void;
}

/** Shows the address; whoever has it can look and do nothing else. */
export function RoomLinkDialog({ meetingId, onDone }: RoomLinkDialogProps): ReactNode {
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReplaced, setIsReplaced] = useState(false);
  const ask = useCallback(
    (which: '' | '/replacement'): void => {
      setProblem(null);
      sendJson<{ path: string }>('POST', `/api/meetings/${meetingId}/display-links${which}`).then(
        ({ path }) => {
          setLink(`${window.location.origin}${path}`);
          setIsReplaced(which !== '');
        },
        (error: unknown) => setProblem(problemOf(error)),
      );
    },
    [meetingId],
  );
  useEffect(() => ask(''), [ask]);
  return (
    <ConfirmDialog
      isOpen
      title="The room screen"
      confirmLabel={problem === null ? 'Open it in a new window' : 'Try again'}
      cancelLabel="Close"
      onConfirm={() => {
        if (problem !== null) ask('');
        else if (link !== null) window.open(link, '_blank', 'noopener');
      }}
      onCancel={onDone}
    >
      <div className={styles.stack}>
        <p>
          Whoever has this address sees what the room may see, and can do nothing. It works until 12 hours
          after the meeting.
        </p>
        <RefusalNotice problem={problem} />
        {problem === null && link === null && <Loading label="Making the address" lines={1} />}
        {link !== null && <CopyAddress key={link} link={link} />}
        {link !== null && <Replacement isDone={isReplaced} onReplace={() => ask('/replacement')} />}
      </div>
    </ConfirmDialog>
  );
}

/** For an address that came into the wrong hands. */
function Replacement({ isDone, onReplace }: ReplacementProps): ReactNode {
  if (isDone) {
    return (
      <Notice tone="met" announce="status">
        This is a new address. The earlier one works no more, and the screens it opened have ended.
      </Notice>
    );
  }
  return (
    <div>
      <p>Did the address come into the wrong hands? A new one ends it, also on the screen in the room.</p>
      <Button tone="plain" onClick={onReplace}>
        Replace the address
      </Button>
    </div>
  );
}

interface ReplacementProps {
  readonly isDone: boolean;
  readonly onReplace: () => void;
}
