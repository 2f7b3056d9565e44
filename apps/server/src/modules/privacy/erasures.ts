/** Erases a person: every part of the house its own tables, in one transaction with the decision; then what is remembered, and a mail that is not kept. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ErasureRequestView } from '@quorate/contracts';
import { accept, checkErasure, ERASURE_DECIDED, type Result } from '@quorate/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Ticker } from '../../platform/jobs/index.js';
import { Mail } from '../../platform/mail/index.js';
import { type Afterwards, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { AccountMail } from '../accounts/index.js';
import { People } from '../identity/index.js';
import { ErasureRequests, locked, NO_REQUEST } from './erasure-requests.js';
import { erasedLetter } from './erasure-words.js';

const HOUR_MS = 3_600_000;

interface Erased {
  readonly person: Subject;
  readonly afterwards: Afterwards;
}

@Injectable()
export class Erasures implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('erasures');
  private readonly upkeep = new Ticker(
    HOUR_MS,
    () => this.mail.dropPassing(),
    (error) => {
      this.logger.warn(`mails of the erased stay until the next hour: ${String(error)}`);
    },
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly parts: PersonalParts,
    private readonly requests: ErasureRequests,
    private readonly mail: Mail,
    private readonly letters: AccountMail,
  ) {}

  onApplicationBootstrap(): void {
    this.parts.check();
    this.upkeep.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.upkeep.stop();
  }

  /** Of two administrators who do it at once, one is first; the other is refused. */
  async carryOut(requestId: string, byId: string): Promise<Result<ErasureRequestView>> {
    const erased = await this.dataSource.transaction((manager) => this.erase(manager, requestId, byId));
    if (!erased.ok) return erased;
    const { person, afterwards } = erased.value;
    await afterwards();
    await this.letters.post({ name: person.name, address: person.email }, erasedLetter());
    return this.requests.one(requestId, byId);
  }

  private async erase(manager: EntityManager, requestId: string, byId: string): Promise<Result<Erased>> {
    const row = await locked(manager, requestId);
    if (row === null) return NO_REQUEST;
    const person = await this.people.find(row.personId);
    if (person === null) return ERASURE_DECIDED;
    const checked = checkErasure(row, byId, await this.parts.blocks(person));
    if (!checked.ok) return checked;
    const afterwards = await this.parts.erase(person, manager);
    await this.requests.decide(manager, row, { state: 'done', decidedBy: byId, decisionReason: null });
    return accept({ person, afterwards });
  }
}
