/** Reminds each person once that their declaration is due for its review; whoever never declared anything is shown so on pages alone. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { declarationOf, isReviewDue, reviewDueOn, ukCalendarDate, withThe } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { Telling } from '../inbox/index.js';
import { Interests, type OwnBody } from './interests.js';

const TICK_MS = 5_000;

/** Whose declaration was made or looked through last at least the shortest time ago that a body may ask for. */
const LONG_AGO = `
SELECT person_id AS "personId", max(at) FILTER (WHERE no = 1 OR act ->> 'type' IN ('nothing-declared', 'confirmed')) AS "reviewedAt"
FROM interest_act GROUP BY person_id
HAVING max(at) FILTER (WHERE no = 1 OR act ->> 'type' IN ('nothing-declared', 'confirmed')) < $1::timestamptz - interval '27 days'`;

@Injectable()
export class InterestReminders implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('interest reminders');
  /** Whom this process has looked at today; another process tells nobody twice either. */
  private looked = { day: '', ids: new Set<string>() };
  private readonly ticker = new Ticker(
    TICK_MS,
    () => this.tick(),
    (error) => this.logger.warn(`will remind later: ${String(error)}`),
  );

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly interests: Interests,
    private readonly telling: Telling,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  private async tick(): Promise<void> {
    const now = await this.database.now();
    const today = ukCalendarDate(now);
    if (this.looked.day !== today) this.looked = { day: today, ids: new Set() };
    const { rows } = await this.database.pool.query<{ personId: string; reviewedAt: Date }>(LONG_AGO, [now]);
    for (const { personId, reviewedAt } of rows) {
      const id = `interests-due_${personId}_${reviewedAt.toISOString().slice(0, 10)}`;
      if (this.looked.ids.has(id)) continue;
      await this.look(id, personId, today);
      this.looked.ids.add(id);
    }
  }

  /** One reminder for all bodies, in the name of the one whose review is due first. */
  private async look(id: string, personId: string, today: string): Promise<void> {
    const declaration = declarationOf((await this.interests.actsOf([personId])).get(personId) ?? []);
    const due = (await this.interests.bodiesOf(personId))
      .filter(({ rule }) => isReviewDue(declaration, rule.reviewMonths, today))
      .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
    function dayOf({ rule }: OwnBody): string {
      return reviewDueOn(declaration, rule.reviewMonths) ?? '';
    }
    const [body] = due;
    if (body === undefined) return;
    const { bodyId, bodyName } = body;
    await this.telling.tell({
      ...{ id, personId, kind: 'interests-due', bodyId, bodyName, link: '/interests' },
      title: 'Your declaration of interests is due for its review',
      mail: (name) => this.mail(name, bodyName),
    });
  }

  private mail(name: string, bodyName: string): { subject: string; text: string } {
    const paragraphs = [
      `Dear ${name},`,
      `Your declaration of interests is due for its review, as ${withThe(bodyName)} asks of its members. Read what you declared, change what is different now, and confirm it:`,
      `${this.config.address}/interests`,
      'You are reminded once.',
      `The secretary of ${withThe(bodyName)}`,
    ];
    return {
      subject: `${bodyName}: your declaration of interests is due for its review`,
      text: `${paragraphs.join('\n\n')}\n`,
    };
  }
}
