/** Papers on their way into a meeting's journal, with their files; and the files again, as far as the reader is shown the paper. */
import { Injectable } from '@nestjs/common';
import type { CommandReply } from '@quorate/contracts';
import {
  accept,
  type MeetingCommand,
  type KeptFile,
  type PaperNow,
  refuse,
  type Result,
} from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import type { Author } from '../../platform/journal/index.js';
import { MeetingCommands, MeetingViews } from '../meetings/index.js';

type WithoutFacts<Command> = Omit<Command, 'file' | 'type'> & {
  readonly file: Pick<KeptFile, 'hash' | 'name'>;
};
type AddCommand = Extract<MeetingCommand, { type: 'paper.add' }>;
type ReviseCommand = Extract<MeetingCommand, { type: 'paper.revise' }>;

export interface ShownPaper {
  readonly paper: PaperNow;
  readonly file: KeptFile;
}

const NOT_UPLOADED = refuse(
  'missing',
  'file-unknown',
  'This file is not there (any more). Upload it again.',
  'file',
);
const NO_PAPER = refuse('missing', 'no-such-paper', 'There is no such paper that you may read.');

@Injectable()
export class Papers {
  constructor(
    private readonly files: Files,
    private readonly commands: MeetingCommands,
    private readonly views: MeetingViews,
  ) {}

  async add(
    meetingId: string,
    asked: WithoutFacts<AddCommand>,
    by: Author,
    key: string,
  ): Promise<Result<CommandReply>> {
    const file = await this.known(meetingId, asked.file);
    return file.ok
      ? this.commands.do(meetingId, { type: 'paper.add', ...asked, file: file.value }, by, key)
      : file;
  }

  async revise(
    meetingId: string,
    asked: WithoutFacts<ReviseCommand>,
    by: Author,
    key: string,
  ): Promise<Result<CommandReply>> {
    const file = await this.known(meetingId, asked.file);
    return file.ok
      ? this.commands.do(meetingId, { type: 'paper.revise', ...asked, file: file.value }, by, key)
      : file;
  }

  /** The paper with the file of one version, when the journal shows it to the caller and it was not taken back. */
  async shown(
    caller: Caller,
    meetingId: string,
    paperId: string,
    version: number,
  ): Promise<Result<ShownPaper>> {
    const reader = await this.views.readerOf(caller, meetingId);
    if (reader === null) return NO_PAPER;
    const { state } = await this.views.seen(meetingId, reader);
    const paper = state.papers.find((one) => one.paperId === paperId && one.withdrawn === null);
    const file = paper?.versions.find((one) => one.version === version)?.file;
    return paper === undefined || file === undefined ? NO_PAPER : accept({ paper, file });
  }

  private async known(
    meetingId: string,
    { hash, name }: Pick<KeptFile, 'hash' | 'name'>,
  ): Promise<Result<KeptFile>> {
    const known = await this.files.find(meetingId, hash);
    return known === null ? NOT_UPLOADED : accept({ ...known, name });
  }
}
