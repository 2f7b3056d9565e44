/** Requests to be erased: asked for and withdrawn by the person, decided by an administrator who is somebody else. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ErasureRequestView, OwnErasure } from '@quorate/contracts';
import { accept, answerBy, checkErasureDecision, ERASED_NAME, refuse, type Result } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { type EntityManager, Not, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { PersonalParts } from '../../platform/personal/index.js';
import { AccountMail } from '../accounts/index.js';
import { type KnownPerson, People } from '../identity/index.js';
import { ErasureRequestRow } from './erasure-request.entity.js';
import { declinedLetter, receivedLetter, waitingLetter } from './erasure-words.js';

export const NO_REQUEST = refuse(
  'missing',
  'erasure-unknown',
  'There is no such request. Load the list again.',
);
const NONE_WAITS = refuse(
  'conflict',
  'erasure-decided',
  'You have no request that waits. Load the page again.',
);
const MOST = 200;

@Injectable()
export class ErasureRequests {
  constructor(
    @InjectRepository(ErasureRequestRow) private readonly rows: Repository<ErasureRequestRow>,
    private readonly database: Database,
    private readonly people: People,
    private readonly parts: PersonalParts,
    private readonly mail: AccountMail,
  ) {}

  async own(personId: string): Promise<OwnErasure> {
    const person = await this.people.find(personId);
    const [last] = await this.rows.find({ where: { personId }, order: { askedAt: 'DESC' }, take: 1 });
    const names = await this.people.namesOf(last?.decidedBy ? [last.decidedBy] : []);
    return {
      request: last === undefined ? null : facts(last, names),
      blocks: person === null ? [] : await this.parts.blocks(person),
    };
  }

  /** Asking again while a request waits changes nothing. */
  async ask(personId: string, reason: string): Promise<OwnErasure> {
    const person = await this.people.find(personId);
    const row = { id: randomUUID(), personId, reason, state: 'waiting' as const };
    const askedAt = new Date(await this.database.now());
    const made = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...row, askedAt })
      .orIgnore()
      .returning('id')
      .execute();
    if (person !== null && (made.raw as unknown[]).length > 0) await this.tellAsked(person, askedAt);
    return this.own(personId);
  }

  async withdraw(personId: string): Promise<Result<OwnErasure>> {
    const { affected } = await this.rows.update({ personId, state: 'waiting' }, { state: 'withdrawn' });
    return affected === 1 ? accept(await this.own(personId)) : NONE_WAITS;
  }

  /** Those that wait first; what was withdrawn is the person's own affair. */
  async list(readerId: string): Promise<ErasureRequestView[]> {
    const rows = await this.rows.find({
      where: { state: Not('withdrawn' as const) },
      order: { askedAt: 'DESC' },
      take: MOST,
    });
    const views = await Promise.all(rows.map((row) => this.view(row, readerId)));
    return views.toSorted(
      (one, other) => Number(other.state === 'waiting') - Number(one.state === 'waiting'),
    );
  }

  async decline(requestId: string, reason: string, byId: string): Promise<Result<ErasureRequestView>> {
    const decided = await this.rows.manager.transaction(async (manager) => {
      const row = await locked(manager, requestId);
      if (row === null) return NO_REQUEST;
      const checked = checkErasureDecision(row, byId);
      if (!checked.ok) return checked;
      return accept(
        await this.decide(manager, row, { state: 'declined', decidedBy: byId, decisionReason: reason }),
      );
    });
    if (!decided.ok) return decided;
    await this.mail.postTo(decided.value.personId, declinedLetter(reason));
    return this.one(requestId, byId);
  }

  /** Writes down what was decided, by the clock of the database. */
  async decide(
    manager: EntityManager,
    row: ErasureRequestRow,
    decision: Pick<ErasureRequestRow, 'state' | 'decidedBy' | 'decisionReason'>,
  ): Promise<ErasureRequestRow> {
    return manager.save(ErasureRequestRow, {
      ...row,
      ...decision,
      reason: decision.state === 'done' ? '' : row.reason,
      decidedAt: new Date(await this.database.now()),
    });
  }

  async one(requestId: string, readerId: string): Promise<Result<ErasureRequestView>> {
    const row = await this.rows.findOneBy({ id: requestId });
    return row === null ? NO_REQUEST : accept(await this.view(row, readerId));
  }

  private async view(row: ErasureRequestRow, readerId: string): Promise<ErasureRequestView> {
    const person = await this.people.find(row.personId);
    const names = await this.people.namesOf(row.decidedBy === null ? [] : [row.decidedBy]);
    const waits = row.state === 'waiting' && person !== null;
    return {
      ...facts(row, names),
      ...{
        name: person?.name ?? ERASED_NAME,
        email: person?.email ?? null,
        isOwn: row.personId === readerId,
      },
      blocks: waits ? await this.parts.blocks(person) : [],
    };
  }

  private async tellAsked(person: KnownPerson, askedAt: Date): Promise<void> {
    const until = answerBy(askedAt.toISOString());
    await this.mail.postTo(person.personId, receivedLetter(until));
    const letter = waitingLetter(person.name, until, this.mail.address('/erasure-requests'));
    await this.mail.postToAdministrators(letter);
  }
}

/** Nobody else decides about it meanwhile. */
export async function locked(manager: EntityManager, requestId: string): Promise<ErasureRequestRow | null> {
  const lock = { mode: 'pessimistic_write' } as const;
  return manager.findOne(ErasureRequestRow, { where: { id: requestId }, lock });
}

function facts(
  row: ErasureRequestRow,
  names: ReadonlyMap<string, string>,
): NonNullable<OwnErasure['request']> {
  const { id, reason, state, decidedAt, decidedBy, decisionReason } = row;
  const askedAt = row.askedAt.toISOString();
  const decision =
    decidedAt === null
      ? null
      : { at: decidedAt.toISOString(), byName: names.get(decidedBy ?? '') ?? '', reason: decisionReason };
  return { requestId: id, askedAt, answerBy: answerBy(askedAt), reason, state, decision };
}
