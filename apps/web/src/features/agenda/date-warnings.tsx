/** What is odd about a date while it is chosen: a weekend, a bank holiday. A warning, never a refusal. Props: date ('' until chosen). */
import { BANK_HOLIDAYS_ENGLAND_WALES, dateWarnings } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';

/** Says it where the date stands; nothing while there is nothing odd. */
export function DateWarnings({ date }: { readonly date: string }): ReactNode {
  const warnings = date === '' ? [] : dateWarnings(date, BANK_HOLIDAYS_ENGLAND_WALES);
  return (
    <div role="status">
      {warnings.map((warning) => (
        <Notice key={warning} tone="caution" title={warning}>
          The meeting can still be held on it.
        </Notice>
      ))}
    </div>
  );
}
