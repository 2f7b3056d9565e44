/**
 * Puts together what waits for digests. What a digest tells is bound to it first and written after, so that a process that
 * ends between the two loses nothing and nothing comes in two.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { digestDue } from '@quorate/domain';
import { In, IsNull, LessThanOrEqual, Not, type Repository } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';
import { Choices } from './choices.js';
import { digestMail } from './digest-words.js';
import { NewsRow } from './news.entity.js';

const EVERY_MS = 5_000;

@Injectable()
export class Digests implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('digests');
  private readonly ticker = new Ticker(
    EVERY_MS,
    () => this.putTogether(),
    (error) => {
      this.logger.warn(`will come later: ${String(error)}`);
    },
  );

  constructor(
    @InjectRepository(NewsRow) private readonly rows: Repository<NewsRow>,
    private readonly config: Config,
    private readonly database: Database,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly choices: Choices,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ticker.stop();
  }

  private async putTogether(): Promise<void> {
    const waiting = await this.rows.find({
      select: { personId: true, digest: true },
      where: { mail: 'digest' },
    });
    const unbound = waiting.filter(({ digest }) => digest === null);
    for (const personId of new Set(unbound.map((row) => row.personId))) await this.bind(personId);
    if (waiting.length > 0) await this.writeBound();
  }

  /** Whoever has switched digests off meanwhile gets what waits at once. */
  private async bind(personId: string): Promise<void> {
    const now = await this.database.now();
    const due = digestDue(await this.choices.digestOf(personId), now) ?? now;
    const digest = ['digest', personId, randomUUID()].join('_');
    const at = LessThanOrEqual(new Date(due));
    await this.rows.update({ personId, mail: 'digest', digest: IsNull(), at }, { digest });
  }

  private async writeBound(): Promise<void> {
    const where = { mail: 'digest', digest: Not(IsNull()) } as const;
    const bound = await this.rows.find({ where, order: { at: 'ASC', id: 'ASC' } });
    for (const digest of new Set(bound.map((row) => row.digest ?? ''))) {
      await this.write(
        digest,
        bound.filter((row) => row.digest === digest),
      );
    }
  }

  private async write(digest: string, news: readonly NewsRow[]): Promise<void> {
    const [first] = news;
    const person = first === undefined ? null : await this.people.find(first.personId);
    if (person !== null) {
      const { name, email: address } = person;
      await this.mail.post({
        id: digest,
        to: { name, address },
        ...digestMail(news, name, this.config.address),
      });
    }
    await this.rows.update({ id: In(news.map(({ id }) => id)) }, { mail: 'digested' });
  }
}
