/** The journals of modifications: the register, one of them by any number it has or had, and the way in. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  hasNumber,
  lifeOf,
  type ModificationCommand,
  type ModificationEntry,
  type ModificationState,
  type Result,
  serialOf,
} from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Author, Journal, type Written } from '../../platform/journal/index.js';
import { digestOf, idFor } from '../meetings/index.js';
import { modificationKind } from './modification-kind.js';
import { ModificationRow } from './modification.entity.js';

export interface FoundModification {
  readonly id: string;
  /** With what no reader sees; never to be shown as it is. */
  readonly state: ModificationState;
}

const NEWEST = 10;

/** The digits of a number belong to one modification, whatever stands before them. */
export function modificationIdOf(serial: number): string {
  return idFor(`modification ${String(serial)}`);
}

@Injectable()
export class ModificationStreams {
  constructor(
    private readonly journal: Journal,
    @InjectRepository(ModificationRow) private readonly rows: Repository<ModificationRow>,
  ) {}

  /** The newest number first. */
  list(): Promise<ModificationRow[]> {
    return this.rows.find({ order: { serial: 'DESC' } });
  }

  async nextSerial(): Promise<number> {
    const [last] = await this.rows.find({ order: { serial: 'DESC' }, take: 1 });
    return (last?.serial ?? 0) + 1;
  }

  /** By any number that it has or had: DP193 is MP193, and SECMP022 is SECMP0022. */
  async find(number: string): Promise<FoundModification | null> {
    const id = modificationIdOf(serialOf(number));
    const state = await this.journal.stateOf(modificationKind, id);
    const { numbers } = lifeOf(state.entries, '');
    return hasNumber(numbers, number) ? { id, state } : null;
  }

  /** The number that this key of a person's raised, looked for among the newest; null when it raised none. */
  async raisedBy(personId: string, key: string): Promise<string | null> {
    const newest = await this.rows.find({ order: { serial: 'DESC' }, take: NEWEST });
    for (const { id, line } of newest) {
      if ((await this.journal.replyTo(modificationKind, id, personId, key)) !== null) return line.number;
    }
    return null;
  }

  async entries(id: string): Promise<readonly ModificationEntry[]> {
    return (await this.journal.stateOf(modificationKind, id)).entries;
  }

  /** Decides and writes one act; `asked` is what the key stands for, without what the server adds. */
  submit(
    id: string,
    command: ModificationCommand,
    by: Author,
    { key, asked }: { readonly key: string; readonly asked: object },
  ): Promise<Result<Written>> {
    const begins = command.type === 'modification.raise' || command.type === 'modification.write-down';
    return this.journal.submit(modificationKind, {
      ...{ streamId: id, by, key, digest: digestOf(asked), command, begins },
    });
  }
}
