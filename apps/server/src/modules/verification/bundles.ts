/** Result bundles: one file with all that a declared vote rests on, as far as its reader may see. */
import { Injectable } from '@nestjs/common';
import { accept, maySee, type Reader, refuse, type Result, type Vote } from '@quorate/domain';
import { readCheckpoint, writeBundle } from '@quorate/ledger';
import { Checkpoints, Log } from '../../platform/checkpoints/index.js';
import { Journal, type StoredEntry } from '../../platform/journal/index.js';
import { Box } from '../box/index.js';
import { meetingKind } from '../meetings/index.js';
import { entriesFor, openingsFor } from './vote-bundle.js';

@Injectable()
export class Bundles {
  constructor(
    private readonly journal: Journal,
    private readonly checkpoints: Checkpoints,
    private readonly log: Log,
    private readonly box: Box,
  ) {}

  /** The text of the file; the same reader is given the same bytes every time. */
  async write(meetingId: string, voteId: string, reader: Reader): Promise<Result<string>> {
    const stored = await this.journal.entriesAfter(meetingKind, meetingId, 0);
    const held = await this.journal.stateOf(meetingKind, meetingId);
    const vote = held.meeting.votes.find((one) => one.voteId === voteId);
    const closed = numberOf(stored, 'vote.closed', voteId);
    const declared = stored.find((one) => isAct(one, 'vote.declared', voteId))?.entry;
    if (!vote || closed === null || !declared || !maySee(declared.audience, reader)) return notYet();
    const over = await Promise.all([closed, declared.no].map((no) => this.checkpoints.over(meetingId, no)));
    const notes = [...new Set(over.filter((note) => note !== null))];
    const size = readCheckpoint(notes.at(-1) ?? '')?.size;
    if (size === undefined) throw new Error('a checkpoint that was signed cannot be read');
    const covered = (await this.journal.entriesAfter(meetingKind, meetingId, 0, size)).slice(0, size);
    return accept(
      writeBundle(
        {
          origin: this.log.originOf(meetingId),
          stream: meetingId,
          voteId,
          entries: entriesFor(covered, voteId, reader),
          openings: openingsFor(covered, held, vote, reader),
          checkpoints: notes,
          box: await this.boxOf(vote),
        },
        this.log.key,
      ),
    );
  }

  /** The sealed ballots of a secret vote; whoever reads its result may check papers, signatures and root. */
  private async boxOf({ secret }: Vote): Promise<readonly object[] | undefined> {
    const notice = secret?.notice ?? null;
    if (notice === null) return undefined;
    const read = await this.box.read(notice.box);
    return read.ok ? read.value.ballots : undefined;
  }
}

function isAct({ entry }: StoredEntry, type: string, voteId: string): boolean {
  return entry.type === type && (entry.data as { voteId?: string }).voteId === voteId;
}

function numberOf(stored: readonly StoredEntry[], type: string, voteId: string): number | null {
  return stored.find((one) => isAct(one, type, voteId))?.entry.no ?? null;
}

function notYet(): Result<never> {
  return refuse(
    'missing',
    'no-result',
    'There is no declared result of this vote that you may see. Try again once the outcome is declared.',
  );
}
