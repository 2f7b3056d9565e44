/** An address to hand on: read, selected or copied. Props: link. */
import { useState, type ReactNode } from 'react';
import { Button } from './button.js';
import { Notice } from './notice.js';
import { TextInput } from './text-input.js';

/** Shows the address with a button that copies it. */
export function CopyAddress({ link }: { readonly link: string }): ReactNode {
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const copy = (): void => {
    // Without a secure origin the browser offers no clipboard: then the address is there to be copied by hand.
    const writing =
      'clipboard' in navigator
        ? navigator.clipboard.writeText(link)
        : Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    );
  };
  return (
    <>
      <TextInput label="Address" readOnly value={link} onFocus={(event) => event.target.select()} />
      <Button tone="plain" onClick={copy}>
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
  );
}
