/**
 * What has to be done around two ordinary acts of a meeting: an annulled vote has no box that still takes ballots, and
 * what a scrutineer's device gives as its key is one.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse, type Result } from '@quorate/domain';
import { isCurvePoint } from '@quorate/secret-ballot/server';
import { Journal, type Written } from '../../platform/journal/index.js';
import { Box } from '../box/index.js';
import { MeetingCommands, meetingKind, type Write } from '../meetings/index.js';

const NO_POINT = refuse(
  'invalid',
  'key-not-a-point',
  'This is no key of P-256: no share could be sealed to this device. Make the device ready again.',
  'deviceKey',
);

@Injectable()
export class SecretVotePrecautions implements OnModuleInit {
  constructor(
    private readonly journal: Journal,
    private readonly commands: MeetingCommands,
    private readonly box: Box,
  ) {}

  onModuleInit(): void {
    this.commands.around('vote.annul', async (meetingId, command, write) =>
      command.type === 'vote.annul' ? this.annul(meetingId, command.voteId, write) : write(),
    );
    this.commands.around('scrutineer.ready', async (_meetingId, command, write) =>
      command.type === 'scrutineer.ready' && !isCurvePoint(command.deviceKey) ? NO_POINT : write(),
    );
  }

  /** The box is shut first, so that it promises nothing that is thrown away; where the vote goes on, it opens again. */
  private async annul(meetingId: string, voteId: string, write: Write): Promise<Result<Written>> {
    const box = await this.openBoxOf(meetingId, voteId);
    if (box === null) return write();
    await this.box.shut(box);
    try {
      return await write();
    } finally {
      const still = await this.openBoxOf(meetingId, voteId);
      if (still !== null) await this.box.open(still);
    }
  }

  private async openBoxOf(meetingId: string, voteId: string): Promise<string | null> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    const vote = meeting.votes.find((one) => one.voteId === voteId);
    return vote?.stage === 'open' ? (vote.secret?.notice?.box ?? null) : null;
  }
}
