/** Copies a text and says so. Props: text, children (names the act), byHand (what to do where the browser does not let us). */
import { useState, type ReactNode } from 'react';
import { Button } from './button.js';
import { Notice } from './notice.js';

export interface CopyButtonProps {
  readonly text: string;
  readonly children: ReactNode;
  readonly byHand: string;
}

/** Shows the button and, once pressed, what came of it. */
export function CopyButton({ text, children, byHand }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null);
  const copy = (): void => {
    // Without a secure origin the browser offers no clipboard: then the text is there to be copied by hand.
    const writing =
      'clipboard' in navigator
        ? navigator.clipboard.writeText(text)
        : Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setCopied({ text, isDone: true }),
      () => setCopied({ text, isDone: false }),
    );
  };
  return (
    <>
      <Button tone="plain" onClick={copy}>
        {children}
      </Button>
      {copied?.text === text && (
        <Notice tone={copied.isDone ? 'met' : 'inform'} announce="status">
          {copied.isDone ? 'Copied.' : byHand}
        </Notice>
      )}
    </>
  );
}
