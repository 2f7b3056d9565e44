/** Modifications that began before a house does: each written in one act, every step judged by the date of its own event. */
import { Injectable } from '@nestjs/common';
import type { ReadModificationCommand, ReadModificationRaise } from '@quorate/contracts';
import { type CodeRules, type ModificationCommand, type Result, serialOf } from '@quorate/domain';
import type { Author, Written } from '../../platform/journal/index.js';
import { Codes, NO_CODE } from './codes.js';
import { commandOf, raiseOf } from './modification-commands.js';
import { modificationIdOf, ModificationStreams } from './modification-streams.js';

export interface HeldModification {
  readonly raise: ReadModificationRaise & { readonly number: string };
  readonly acts: readonly ReadModificationCommand[];
}

/** Its raising and what followed, as commands. */
export function stepsOf({ raise, acts }: HeldModification, code: CodeRules): ModificationCommand[] {
  return [raiseOf(raise, raise.number, code), ...acts.map((act) => commandOf(act, code))];
}

@Injectable()
export class HeldModifications {
  constructor(
    private readonly streams: ModificationStreams,
    private readonly codes: Codes,
  ) {}

  /** The same key writes nothing twice. */
  async write(held: HeldModification, officer: Author, key: string): Promise<Result<Written>> {
    const code = await this.codes.find();
    if (code === null) return NO_CODE;
    const command = { type: 'modification.write-down', acts: stepsOf(held, code) } as const;
    const id = modificationIdOf(serialOf(held.raise.number));
    return this.streams.submit(id, command, officer, { key, asked: held });
  }
}
