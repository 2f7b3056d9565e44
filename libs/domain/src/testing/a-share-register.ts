/** A share register for tests: one company, holders by name, and commands given one after the other. */
import { decideRegister } from '../share-register/decide-register.js';
import type { RegisterCommand } from '../share-register/register-command.js';
import type { RegisterEntry } from '../share-register/register-entry.js';
import { foldRegister, initialRegister, type RegisterState } from '../share-register/register-state.js';
import type { Result } from '../value/refusal.js';

export const REGISTER_NOW = '2021-12-06T10:00:00.000Z';

/** Decides on the state and folds what was written; a refusal leaves the state as it is. */
export class ShareRegister {
  state: RegisterState = initialRegister;
  private ids = 0;

  constructor(readonly now = REGISTER_NOW) {
    this.do({ type: 'register.open', bodyId: 'gm', terms: { nominal: '1', currency: 'GBP' } });
  }

  do(command: RegisterCommand): Result<readonly RegisterEntry[]> {
    const context = { now: this.now, newId: () => `h${String((this.ids += 1))}` };
    const decided = decideRegister(this.state, command, context);
    if (!decided.ok) return decided;
    const entries = decided.value.map((entry, index) => ({
      ...entry,
      ...{ no: this.state.no + index + 1, at: this.now, by: null },
    }));
    this.state = foldRegister(this.state, entries);
    return { ok: true, value: entries };
  }

  /** Enters holders h1, h2 ... under these names. */
  enter(...names: readonly string[]): this {
    for (const name of names) this.do({ type: 'holder.enter', name, partyId: null });
    return this;
  }

  /** Allots the next lot. */
  allot(holderId: string, shares: number, on: string): this {
    this.do({ type: 'shares.allot', holderId, shares, on, reason: null });
    return this;
  }
}
