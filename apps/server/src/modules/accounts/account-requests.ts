/** Requests for accounts: asked for by anybody, confirmed from their address, decided by an administrator. */
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { AccountRequestView } from '@quorate/contracts';
import { accept, refuse, type Result, UNCONFIRMED_DAYS } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Jobs, Ticker } from '../../platform/jobs/index.js';
import { newToken, People, PasswordLinks, tokenHash } from '../identity/index.js';
import { AccountMail } from './account-mail.js';
import { approvedLetter, askedLetter, declinedLetter, knownLetter, waitingLetter } from './account-words.js';

export type AskedAccount = {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly reason: string;
};

export interface Approval {
  readonly name: string;
  readonly partyId: string | null;
  readonly role: 'reader' | 'administrator';
}

const PURPOSE = 'account-request';
/** Of one address in a day. */
const MOST_A_DAY = 3;
/** An address is confirmed within this. */
const HOUR_MS = 3_600_000;
const CONFIRM_WITHIN = `interval '2 days'`;
const LISTED = `r.id AS "requestId", r.name, r.organisation, r.email, r.reason, r.asked_at, r.state, r.decided_at,
  r.decision_reason, p.name AS by_name`;

type AskedPerson = Pick<AskedAccount, 'name' | 'email'>;

interface Decision {
  readonly state: 'approved' | 'declined';
  readonly by: string;
  readonly reason: string | null;
  readonly personId: string | null;
}

async function decide(manager: EntityManager, requestId: string, decision: Decision): Promise<void> {
  const { state, by, reason, personId } = decision;
  await manager.query(
    `UPDATE account_request SET state = $2, decided_by = $3, decision_reason = $4, person_id = $5, decided_at = now()
     WHERE id = $1`,
    [requestId, state, by, reason, personId],
  );
}

interface ListedRow extends Pick<
  AccountRequestView,
  'requestId' | 'name' | 'organisation' | 'email' | 'reason' | 'state'
> {
  readonly asked_at: Date;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
  readonly by_name: string | null;
}

@Injectable()
export class AccountRequests implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('account requests');
  private readonly upkeep = new Ticker(
    HOUR_MS,
    () => this.clear(),
    (error) => {
      this.logger.warn(`requests that nobody confirmed stay until the next hour: ${String(error)}`);
    },
  );

  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly people: People,
    private readonly links: PasswordLinks,
    private readonly mail: AccountMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ requestId }: { requestId: string }) => this.tell(requestId));
    this.upkeep.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.upkeep.stop();
  }

  /** What nobody confirmed in time goes, with the mails about it: whose address it was nobody knows. */
  private async clear(): Promise<void> {
    const { rows } = await this.database.pool.query<{ email: string }>(
      `DELETE FROM account_request WHERE state = 'unconfirmed' AND asked_at < now() - make_interval(days => $1)
       RETURNING email`,
      [UNCONFIRMED_DAYS],
    );
    for (const { email } of rows) if (!(await this.people.knows(email))) await this.mail.forget(email);
  }

  /** Kept for every address alike; what its owner is told depends on who has an account, and is a job. */
  async ask(asked: AskedAccount): Promise<void> {
    const requestId = randomUUID();
    const isKept = await this.keep(requestId, asked);
    if (isKept) await this.jobs.add(PURPOSE, `${PURPOSE}-${requestId}`, { requestId });
  }

  async confirm(token: string): Promise<Result<null>> {
    const { rows } = await this.database.pool.query<AskedAccount>(
      `UPDATE account_request SET state = 'waiting' WHERE token_hash = $1 AND state = 'unconfirmed'
         AND asked_at > now() - ${CONFIRM_WITHIN} RETURNING name, organisation, email, reason`,
      [tokenHash(token)],
    );
    const [asked] = rows;
    if (!asked) return LINK_SPENT;
    await this.mail.postToAdministrators(waitingLetter(asked, this.mail.address('/account-requests')));
    return accept(null);
  }

  async list(): Promise<readonly AccountRequestView[]> {
    return this.read(`r.state <> 'unconfirmed' ORDER BY r.state <> 'waiting', r.asked_at DESC LIMIT 200`, []);
  }

  async approve(requestId: string, approval: Approval, by: string): Promise<Result<AccountRequestView>> {
    const { name, partyId, role } = approval;
    const entered = await this.deciding(requestId, async (manager, { email }) => {
      const personId = await this.people.enter({ name, email, partyId }, role === 'administrator');
      await decide(manager, requestId, { state: 'approved', by, reason: null, personId });
      return { personId, email };
    });
    if (entered === null) return DECIDED;
    const link = await this.links.give(entered.personId, by);
    if (!link.ok) return link;
    const letter = approvedLetter(link.value.endsAt, this.mail.address(`/password/${link.value.token}`));
    await this.mail.post({ name, address: entered.email }, letter);
    return this.one(requestId);
  }

  async decline(requestId: string, reason: string, by: string): Promise<Result<AccountRequestView>> {
    const asked = await this.deciding(requestId, async (manager, person) => {
      await decide(manager, requestId, { state: 'declined', by, reason, personId: null });
      return person;
    });
    if (asked === null) return DECIDED;
    await this.mail.post({ name: asked.name, address: asked.email }, declinedLetter(reason));
    return this.one(requestId);
  }

  /** Of two administrators who decide at once, one is first; null for the other. */
  private deciding<Value>(
    requestId: string,
    act: (manager: EntityManager, asked: AskedPerson) => Promise<Value>,
  ): Promise<Value | null> {
    return this.dataSource.transaction(async (manager) => {
      const [asked] = await manager.query<AskedPerson[]>(
        `SELECT name, email FROM account_request WHERE id = $1 AND state = 'waiting' FOR UPDATE`,
        [requestId],
      );
      return asked ? act(manager, asked) : null;
    });
  }

  /** False where the address was asked for too often today. */
  private keep(requestId: string, { name, organisation, email, reason }: AskedAccount): Promise<boolean> {
    const address = email.toLowerCase();
    return this.dataSource.transaction(async (manager) => {
      // Of several that ask for one address at once, each sees what was written before.
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`account ${address}`]);
      const kept = await manager.query<unknown[]>(
        `INSERT INTO account_request (id, name, organisation, email, reason, state, asked_at)
         SELECT $1, $2, $3, $4, $5, 'unconfirmed', now()
         WHERE (SELECT count(*) FROM account_request WHERE email = $4 AND asked_at > now() - interval '1 day') < ${String(MOST_A_DAY)}
         RETURNING id`,
        [requestId, name, organisation, address, reason],
      );
      return kept.length > 0;
    });
  }

  /** The link that confirms the address is made when it is mailed; whoever has an account is told so instead. */
  private async tell(requestId: string): Promise<void> {
    await this.clear();
    const token = newToken();
    const { rows } = await this.database.pool.query<AskedPerson>(
      `UPDATE account_request SET token_hash = $2 WHERE id = $1 AND state = 'unconfirmed' RETURNING name, email`,
      [requestId, tokenHash(token)],
    );
    const [asked] = rows;
    if (!asked) return;
    const hasAccount = await this.people.hasAccount(asked.email);
    const letter = hasAccount
      ? knownLetter(this.mail.address('/forgot-password'))
      : askedLetter(this.mail.address(`/account-request/${token}`));
    await this.mail.post({ name: asked.name, address: asked.email }, letter);
  }

  private async one(requestId: string): Promise<Result<AccountRequestView>> {
    const [view] = await this.read('r.id = $1', [requestId]);
    return view ? accept(view) : DECIDED;
  }

  private async read(where: string, values: readonly string[]): Promise<AccountRequestView[]> {
    const { rows } = await this.database.pool.query<ListedRow>(
      `SELECT ${LISTED} FROM account_request r LEFT JOIN person p ON p.id = r.decided_by WHERE ${where}`,
      [...values],
    );
    return rows.map(({ asked_at, decided_at, decision_reason, by_name, ...row }) => ({
      ...row,
      askedAt: asked_at.toISOString(),
      decision:
        decided_at === null
          ? null
          : { at: decided_at.toISOString(), byName: by_name ?? '', reason: decision_reason },
    }));
  }
}

const LINK_SPENT = refuse(
  'missing',
  'confirmation-spent',
  'This link was used already or has ended. If you heard nothing from us, ask for an account again.',
);
const DECIDED = refuse(
  'conflict',
  'request-decided',
  'There is no such request that waits; it may have been decided meanwhile. Load the list again.',
);
