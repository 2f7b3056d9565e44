/** Whether an account may enter a folder, judged from owner, group and mode of the folder and all above it. */
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { DatabaseAccount } from './database-account.js';

/** Says whether the account can pass through every folder down to this one, and into it. */
export function isReachable(folder: string, account: DatabaseAccount): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    // The kernel looks at one class only: an owner without the right is not helped by the right of others.
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
