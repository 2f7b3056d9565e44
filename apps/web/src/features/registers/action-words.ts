/** How an action stands, in words. */
import type { ActionStatus } from '@quorate/domain';

export const actionWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
};
