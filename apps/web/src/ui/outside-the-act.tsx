/** Says what of the rules the Companies Act 2006 does not allow; they may be saved all the same. Props: warnings. */
import type { ReactNode } from 'react';
import { Notice } from './notice.js';

/** Shows nothing where there is nothing to say. */
export function OutsideTheAct({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title="Outside the Companies Act 2006" announce="status">
      {warnings.join(' ')} You can save it all the same.
    </Notice>
  );
}
