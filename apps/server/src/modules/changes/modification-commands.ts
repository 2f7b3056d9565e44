/** Acts of the secretary on their way into the journal of a modification, each with the rules of the code. */
import { Injectable } from '@nestjs/common';
import type { ReadModificationCommand, ReadModificationRaise } from '@quorate/contracts';
import {
  accept,
  type CodeRules,
  type DateSource,
  type ModificationCommand,
  numberBy,
  refuse,
  type Result,
  serialOf,
} from '@quorate/domain';
import { Files } from '../../platform/files/index.js';
import type { Author } from '../../platform/journal/index.js';
import { modificationIdOf, ModificationStreams } from './modification-streams.js';

/** Two secretaries may raise at the same moment. */
const TRIES = 5;
const NOT_UPLOADED = refuse(
  'missing',
  'file-unknown',
  'This file is not there (any more). Upload it again.',
  'file',
);

@Injectable()
export class ModificationCommands {
  constructor(
    private readonly streams: ModificationStreams,
    private readonly files: Files,
  ) {}

  /** Answers the number; the same key raises nothing twice. */
  async raise(
    asked: ReadModificationRaise,
    code: CodeRules,
    by: Author,
    key: string,
  ): Promise<Result<string>> {
    const before = asked.number === null ? await this.streams.raisedBy(by.personId, key) : null;
    if (before !== null) return accept(before);
    for (let left = TRIES; left > 0; left -= 1) {
      const number = asked.number ?? numberBy(code.draftNumbers, await this.streams.nextSerial());
      const id = modificationIdOf(serialOf(number));
      const written = await this.streams.submit(id, raiseOf(asked, number, code), by, { key, asked });
      if (written.ok) return accept(number);
      const isTaken = written.refusal.code === 'number-taken' && asked.number === null;
      if (!isTaken) return written;
    }
    return refuse('conflict', 'number-taken', 'Others raised modifications at the same moment. Try again.');
  }

  async do(
    id: string,
    asked: ReadModificationCommand,
    code: CodeRules,
    by: Author,
    key: string,
  ): Promise<Result<null>> {
    const command = await this.withFile(id, asked, commandOf(asked, code));
    if (!command.ok) return command;
    const written = await this.streams.submit(id, command.value, by, { key, asked });
    return written.ok ? accept(null) : written;
  }

  /** The document of a step as it was uploaded to this modification. */
  private async withFile(
    id: string,
    asked: ReadModificationCommand,
    command: ModificationCommand,
  ): Promise<Result<ModificationCommand>> {
    if (asked.type !== 'modification.take-step' || asked.file === null) return accept(command);
    const { hash, name } = asked.file;
    const known = await this.files.find(id, hash);
    return known === null ? NOT_UPLOADED : accept({ ...command, file: { ...known, name } });
  }
}

function told(source: Omit<DateSource, 'meeting'>): DateSource {
  return { ...source, meeting: null };
}

/** The raising of a modification under this number. */
export function raiseOf(asked: ReadModificationRaise, number: string, code: CodeRules): ModificationCommand {
  const source = told(asked.source);
  return { ...asked, type: 'modification.raise', number, serial: serialOf(number), code, source };
}

/** What was asked, with what only the server knows. */
export function commandOf(asked: ReadModificationCommand, code: CodeRules): ModificationCommand {
  if (asked.type === 'modification.strike') return asked;
  const source = told(asked.source);
  if (asked.type === 'modification.take-step') return { ...asked, source, file: null };
  if (asked.type === 'modification.convert' || asked.type === 'modification.set-path') {
    return { ...asked, source, code };
  }
  return { ...asked, source };
}
