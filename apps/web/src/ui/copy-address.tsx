/** An address to hand on: read, selected or copied. Props: link. */
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.js';
import { TextInput } from './text-input.js';

/** Shows the address with a button that copies it. */
export function CopyAddress({ link }: { readonly link: string }): ReactNode {
  return (
    <>
      <TextInput label="Address" readOnly value={link} onFocus={(event) => event.target.select()} />
      <CopyButton text={link} byHand="This browser does not let us copy. Select the address and copy it.">
        Copy the address
      </CopyButton>
    </>
  );
}
