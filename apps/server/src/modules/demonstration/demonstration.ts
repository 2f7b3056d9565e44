/** Loads the demonstration into an empty database, once, and introduces its people; does nothing outside the demonstration. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { SignIn } from '../identity/index.js';
import { ConsultationLoading } from './consultation-loading.js';
import { type DemonstrationData, readDemonstrationData } from './demonstration-data.js';
import { ElectionLoading } from './election-loading.js';
import { MeetingLoading } from './meeting-loading.js';
import { MemberAffairsLoading } from './member-affairs-loading.js';
import { ModificationLoading } from './modification-loading.js';
import { NewsletterLoading } from './newsletter-loading.js';
import { RegisterLoading } from './register-loading.js';
import { ShareRegisterLoading } from './share-register-loading.js';
import { RunningElectionLoading } from './running-election-loading.js';
import { WrittenLoading } from './written-loading.js';

/** Names the lock under which one process at a time loads. */
const LOCK = 7_366_401;

@Injectable()
export class Demonstration implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly modifications: ModificationLoading,
    private readonly signIn: SignIn,
    private readonly register: RegisterLoading,
    private readonly shares: ShareRegisterLoading,
    private readonly meetings: MeetingLoading,
    private readonly written: WrittenLoading,
    private readonly consultations: ConsultationLoading,
    private readonly elections: ElectionLoading,
    private readonly running: RunningElectionLoading,
    private readonly newsletter: NewsletterLoading,
    private readonly affairs: MemberAffairsLoading,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demonstration) return;
    const data = readDemonstrationData();
    if (!(await this.meetings.isComplete(data))) await this.loadAlone(data);
  }

  /** "Secretary of the Change Board: Amara Lindqvist", a line for each person offered at sign-in. */
  async introduce(): Promise<string[]> {
    return (await this.signIn.demonstrationPeople()).map(({ part, name }) => `${part}: ${name}`);
  }

  /** Another process that started at the same moment waits, and then finds it done. */
  private async loadAlone(data: DemonstrationData): Promise<void> {
    const client = await this.database.pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
      await this.load(data);
    } finally {
      // The lock goes with its connection, whatever happened.
      client.release(true);
    }
  }

  /** Every step passes over what an earlier, broken-off loading did. */
  private async load(data: DemonstrationData): Promise<void> {
    if ((await this.meetings.isComplete(data)) || (await this.register.isTaken(data))) return;
    const people = await this.register.load(data);
    const now = await this.database.now();
    await this.newsletter.load(data);
    await this.modifications.load(data, people, now);
    await this.shares.load(data, people);
    await this.written.load(data, people);
    await this.consultations.load(data, people, now);
    await this.elections.load(data, people, now);
    await this.running.load(data, people, now);
    await this.affairs.loadInterests(data, people, now);
    await this.meetings.load(data, people, now);
    await this.affairs.loadClaims(data, people, now);
    await this.newsletter.loadIssues(data, now);
  }
}
