/** Versions of the minutes on their way into the journal, with their texts beside it; and the texts again, as far as a reader may read them. */
import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CommandReply } from '@quorate/contracts';
import {
  accept,
  clearanceOf,
  type MeetingCommand,
  type MinutesRef,
  type MinutesText,
  type MinutesVersion,
  type Reader,
  type ReadMinutes,
  readMinutes,
  refuse,
  type Role,
  type Result,
  sayMeeting,
  PUBLIC_READER,
} from '@quorate/domain';
import { canonicalJson } from '@quorate/ledger';
import { DataSource } from 'typeorm';
import type { Caller } from '../../platform/auth/index.js';
import type { Author } from '../../platform/journal/index.js';
import { Calendar, MeetingCommands, MeetingViews, type Write } from '../meetings/index.js';
import { MinutesDocuments } from './document/index.js';
import { MinutesTextRow } from './minutes.entity.js';

const NO_VERSION = refuse('missing', 'no-such-version', 'There are no such minutes that you may read.');
const NO_PARAGRAPH = refuse(
  'missing',
  'no-such-paragraph',
  'These minutes have no such paragraph that you may read. Load the page again.',
  'paragraphKey',
);
const NOT_ITS_MINUTES = refuse(
  'invalid',
  'not-its-minutes',
  'These are no minutes that this body can approve here. Choose a version that went to its members.',
  'item.minutesOf',
);
const NO_DECISION = refuse(
  'missing',
  'no-such-decision',
  'That meeting recorded no such decision on these minutes. Look at its agenda and its decisions.',
  'recordId',
);

/** A version as one reader has it. */
export interface ShownVersion {
  readonly version: MinutesVersion;
  readonly minutes: ReadMinutes;
}

@Injectable()
export class MinutesVersions implements OnModuleInit {
  constructor(
    private readonly documents: MinutesDocuments,
    private readonly commands: MeetingCommands,
    private readonly views: MeetingViews,
    private readonly calendar: Calendar,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    const checked = async (meetingId: string, command: MeetingCommand, write: Write): ReturnType<Write> => {
      const fits = await this.checkItem(meetingId, command);
      return fits.ok ? write() : fits;
    };
    this.commands.around('item.add', checked);
    this.commands.around('item.amend', checked);
    this.commands.around('minutes.ask-correction', async (meetingId, command, write, by) => {
      const found = await this.checkParagraph(meetingId, command, by);
      return found.ok ? write() : found;
    });
  }

  /** Sends the document as it stands round; asked again with the same key it is the same version. */
  async circulate(meetingId: string, reason: string, by: Author, key: string): Promise<Result<CommandReply>> {
    const before = await this.commands.replyTo(meetingId, by.personId, key);
    if (before.ok) return before;
    const text = await this.documents.textOf(meetingId, sha256(`minutes ${by.personId} ${key}`));
    if (!text.ok) return text;
    const hash = await this.keep(meetingId, text.value);
    return this.commands.do(meetingId, { type: 'minutes.circulate', hash, reason }, by, key);
  }

  async publish(meetingId: string, version: number, by: Author, key: string): Promise<Result<CommandReply>> {
    const text = await this.textOf(meetingId, version);
    if (text === null) return NO_VERSION;
    const hash = publicHashOf(text);
    return this.commands.do(meetingId, { type: 'minutes.publish', version, hash }, by, key);
  }

  /** Approves a version by a decision that another meeting recorded on the item that put it before it. */
  async approveByDecision(
    { meetingId, version }: MinutesRef,
    at: { readonly atMeetingId: string; readonly recordId: string },
    by: Author,
    key: string,
  ): Promise<Result<CommandReply>> {
    if ((await this.calendar.bodyOfMeeting(at.atMeetingId)) === null) return NO_DECISION;
    const state = await this.views.whole(at.atMeetingId);
    const record = state.records.find((one) => one.recordId === at.recordId && !one.struck);
    const item = state.agenda.find((one) => one.itemId === record?.itemId);
    const fits = item?.minutesOf?.meetingId === meetingId && item.minutesOf.version === version;
    if (record?.kind !== 'decision' || item === undefined || !fits) return NO_DECISION;
    const approval = {
      ...({ way: 'decision', meetingId: at.atMeetingId, meeting: sayMeeting(state) } as const),
      ...{ itemId: item.itemId, sourceId: record.recordId },
    };
    return this.commands.do(meetingId, { type: 'minutes.approve-at', version, approval }, by, key);
  }

  /** The hash under which the text lies beside the journal from now on. */
  async keep(meetingId: string, text: MinutesText): Promise<string> {
    const content = canonicalOf(text);
    const hash = sha256(content);
    const { manager } = this.dataSource;
    await manager
      .createQueryBuilder()
      .insert()
      .into(MinutesTextRow)
      .values({ meetingId, hash, content })
      .orIgnore()
      .execute();
    return hash;
  }

  /** The version as far as the caller may read it: the body reads what went round, everybody else what is published. */
  async shown(caller: Caller, meetingId: string, version: number): Promise<Result<ShownVersion>> {
    const reader = await this.views.readerOf(caller, meetingId);
    return reader === null ? NO_VERSION : this.shownTo(reader, meetingId, version);
  }

  private async shownTo(reader: Reader, meetingId: string, version: number): Promise<Result<ShownVersion>> {
    const { state } = await this.views.seen(meetingId, reader);
    const known = state.minutes.versions.find((one) => one.version === version);
    const text = known === undefined ? null : await this.textOf(meetingId, version);
    if (known === undefined || text === null) return NO_VERSION;
    return accept({ version: known, minutes: readMinutes(text, reader) });
  }

  /** Refuses a correction of a paragraph that is not there, or not for whoever asks. */
  private async checkParagraph(
    meetingId: string,
    command: MeetingCommand,
    by: Author,
  ): Promise<Result<null>> {
    if (command.type !== 'minutes.ask-correction') return accept(null);
    const reader = { clearance: clearanceOf(by.roles as readonly Role[]), personId: by.personId };
    const shown = await this.shownTo(reader, meetingId, command.version);
    if (!shown.ok) return shown;
    const blocks = shown.value.minutes.sections.flatMap((section) => section.blocks);
    return blocks.some(({ key }) => key === command.paragraphKey) ? accept(null) : NO_PARAGRAPH;
  }

  /** Null where there is no such version, or its text is not what the journal says. */
  private async textOf(meetingId: string, version: number): Promise<MinutesText | null> {
    const { minutes } = await this.views.whole(meetingId);
    const hash = minutes.versions.find((one) => one.version === version)?.hash;
    if (hash === undefined) return null;
    const row = await this.dataSource.manager.findOneBy(MinutesTextRow, { meetingId, hash });
    if (row === null || sha256(row.content) !== hash) return null;
    return JSON.parse(row.content) as MinutesText;
  }

  /** An item may carry minutes of the same body that went to its members and are not approved. */
  private async checkItem(meetingId: string, command: MeetingCommand): Promise<Result<null>> {
    const item = command.type === 'item.add' || command.type === 'item.amend' ? command.item : undefined;
    if (item?.minutesOf === undefined) return accept(null);
    const { minutesOf } = item;
    if ((await this.calendar.bodyOfMeeting(minutesOf.meetingId)) === null) return NOT_ITS_MINUTES;
    const [here, there] = [await this.views.whole(meetingId), await this.views.whole(minutesOf.meetingId)];
    const version = there.minutes.versions.find((one) => one.version === minutesOf.version);
    const isFit = here.bodyId === there.bodyId && here.meetingId !== there.meetingId;
    return isFit && version?.approval === null ? accept(null) : NOT_ITS_MINUTES;
  }
}

/** The hash of what the public reads of it. */
export function publicHashOf(text: MinutesText): string {
  return sha256(canonicalOf(readMinutes(text, PUBLIC_READER)));
}

function canonicalOf(value: MinutesText | ReadMinutes): string {
  return canonicalJson(value);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
