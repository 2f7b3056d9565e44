/** A snippet with the words that were looked for marked. Props: text. */
import { Fragment, type ReactNode } from 'react';

/** The words that were looked for stand between two letters that no text has. */
export function Marked({ text }: { readonly text: string }): ReactNode {
  return text.split('\uE000').map((part, at) => {
    const [found = '', rest = ''] = at === 0 ? ['', part] : part.split('\uE001');
    return (
      <Fragment key={at}>
        {found !== '' && <mark>{found}</mark>}
        {rest}
      </Fragment>
    );
  });
}
