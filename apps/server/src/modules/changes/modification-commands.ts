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
import type { Author } from '../../platform/journal/index.js';
import { modificationIdOf, ModificationStreams } from './modification-streams.js';

/** Two secretaries may raise at the same moment. */
const TRIES = 5;

@Injectable()
export class ModificationCommands {
  constructor(private readonly streams: ModificationStreams) {}

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
    const written = await this.streams.submit(id, commandOf(asked, code), by, { key, asked });
    return written.ok ? accept(null) : written;
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
  if (asked.type === 'modification.convert' || asked.type === 'modification.set-path') {
    return { ...asked, source, code };
  }
  return { ...asked, source };
}
