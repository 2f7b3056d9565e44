/** The journals of elections: what is in them for a reader, and the way in. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ElectionSummary } from '@quorate/contracts';
import {
  ballotCloseDay,
  type ElectionCommand,
  type ElectionEntry,
  type ElectionState,
  foldElection,
  initialElection,
  type Reader,
  type Result,
  viewElection,
} from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Author, Journal, type StoredEntry, type Written } from '../../platform/journal/index.js';
import { digestOf } from '../meetings/index.js';
import { electionKind } from './election-kind.js';
import { ElectionRow } from './election.entity.js';

@Injectable()
export class ElectionStreams {
  constructor(
    private readonly journal: Journal,
    @InjectRepository(ElectionRow) private readonly rows: Repository<ElectionRow>,
  ) {}

  /** The latest call first. */
  async list(bodyId?: string): Promise<ElectionSummary[]> {
    const where = bodyId === undefined ? {} : { bodyId };
    const rows = await this.rows.find({ where, order: { calledAt: 'DESC' }, take: 500 });
    return rows.map(summaryOf);
  }

  /** The election of this body, in its list; null when the body has no such election. */
  async find(bodyId: string, electionId: string): Promise<ElectionSummary | null> {
    const row = await this.rows.findOneBy({ id: electionId, bodyId });
    return row && summaryOf(row);
  }

  /** The election as its journal makes it, with what no reader sees; never to be shown as it is. */
  whole(electionId: string): Promise<ElectionState> {
    return this.journal.stateOf(electionKind, electionId);
  }

  /** The election folded from what the reader may see. */
  async seen(electionId: string, reader: Reader): Promise<ElectionState> {
    const stored = await this.stored(electionId);
    const entries = stored.map(({ entry }) => entry as ElectionEntry);
    return foldElection(initialElection, viewElection(entries, reader));
  }

  /** Every entry as it is stored; what a reader may not see is for the caller to leave out. */
  stored(electionId: string): Promise<readonly StoredEntry[]> {
    return this.journal.entriesAfter(electionKind, electionId, 0);
  }

  /** Elections whose ballots are out. */
  async balloting(): Promise<string[]> {
    const rows = await this.rows.find({ where: { stage: 'balloting' }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  /** Elections for which the clock has something to write. */
  async due(): Promise<string[]> {
    const rows: { id: string }[] = await this.rows.query(
      'SELECT id FROM election WHERE due_at < clock_timestamp()',
    );
    return rows.map(({ id }) => id);
  }

  /** Decides and writes one act; `asked` is what the key stands for, without the facts that the server adds. */
  submit(
    electionId: string,
    command: ElectionCommand,
    by: Author,
    { key, asked }: { readonly key: string; readonly asked: object },
  ): Promise<Result<Written>> {
    const begins = command.type === 'election.call' || command.type === 'election.hold';
    const ask = { streamId: electionId, by, key, digest: digestOf(asked), command, begins };
    return this.journal.submit(electionKind, ask);
  }

  /** The stored reply to one of one's own keys; null when that act was never written. */
  replyTo(electionId: string, personId: string, key: string): Promise<Written | null> {
    return this.journal.replyTo(electionKind, electionId, personId, key);
  }
}

function summaryOf({ id, ...row }: ElectionRow): ElectionSummary {
  const { bodyId, bodyName, bodyCode, title, stage, ballotOpensOn } = row;
  return {
    ...{ electionId: id, bodyId, bodyName, bodyCode, title, stage, ballotOpensOn },
    calledAt: row.calledAt.toISOString(),
    nominationsCloseAt: row.nominationsCloseAt.toISOString(),
    ballotClosesOn: ballotCloseDay(ballotOpensOn, row.ballotWorkingDays),
    declaredAt: row.declaredAt?.toISOString() ?? null,
  };
}
