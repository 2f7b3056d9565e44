/**
 * Reminds the owners of open actions: some working days before the day, and once when it is past. The register is looked
 * through again and again, so that a day that was corrected or a rule that was changed holds at once; a job for each
 * reminder looks again whether it is still to be done.
 */
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import {
  type ActionReminder,
  actionReminder,
  addDays,
  BANK_HOLIDAYS_ENGLAND_WALES,
  ukCalendarDate,
  ukDate,
} from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Jobs, Ticker } from '../../platform/jobs/index.js';
import { Telling } from '../inbox/index.js';
import { type OwnedAction, OwnedActions } from '../registers/index.js';
import { newsMail } from './news-mail-words.js';

const PURPOSE = 'remind-of-action';
const EVERY_MS = 5_000;
/** Wider than any rule: what is due in it is judged by the rule of its body. */
const BACK_DAYS = 60;
const AHEAD_DAYS = 120;
const LINK = '/registers?register=actions';

type Reminding = Readonly<{ meetingId: string; recordId: string; ownerId: string }>;

@Injectable()
export class ActionReminders implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('action-reminders');
  private readonly ticker = new Ticker(
    EVERY_MS,
    () => this.look(),
    (error) => {
      this.logger.warn(`will remind later: ${String(error)}`);
    },
  );

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly actions: OwnedActions,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (reminding: Reminding) => this.remind(reminding));
  }

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ticker.stop();
  }

  private async look(): Promise<void> {
    const now = await this.database.now();
    const today = ukCalendarDate(now);
    const due = await this.actions.dueBetween(addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS));
    const waiting = due.flatMap((action) => {
      const reminder = reminderOf(action, now);
      return reminder === null ? [] : [{ action, id: idOf(action, reminder) }];
    });
    const told = await this.telling.toldOf(waiting.map(({ id }) => id));
    for (const { action, id } of waiting) {
      const { meetingId, recordId, ownerId } = action;
      if (!told.has(id)) await this.jobs.add(PURPOSE, id, { meetingId, recordId, ownerId });
    }
  }

  /** Who has done it meanwhile, or may not read it any more, is not reminded. */
  private async remind({ meetingId, recordId, ownerId }: Reminding): Promise<void> {
    const action = await this.actions.stillOf(ownerId, meetingId, recordId);
    if (action === null) return;
    const reminder = reminderOf(action, await this.database.now());
    if (reminder === null) return;
    const { bodyId, bodyName } = action;
    const title = sayReminder(action, reminder);
    await this.telling.tell({
      ...{ id: idOf(action, reminder), personId: ownerId, kind: 'action-waits' },
      ...{ bodyId, bodyName, title, link: LINK },
      mail: (name) =>
        newsMail(
          { title, more: wordsOf(action), link: LINK },
          { bodyName, name, origin: this.config.address },
        ),
    });
  }
}

function reminderOf({ due, workingDays }: OwnedAction, now: string): ActionReminder | null {
  return actionReminder(due, { now, workingDays, holidays: BANK_HOLIDAYS_ENGLAND_WALES });
}

/** A day that is put off is another one to be reminded of. */
function idOf({ meetingId, recordId, ownerId, due }: OwnedAction, reminder: ActionReminder): string {
  return ['action', meetingId, recordId, reminder, due, ownerId].join('_');
}

function sayReminder({ number, due }: OwnedAction, reminder: ActionReminder): string {
  return reminder === 'coming'
    ? `Your action ${number} is due on ${ukDate(due)}`
    : `Your action ${number} was due on ${ukDate(due)} and is still open`;
}

/** What of it may stand in a mail: that of a RED item is read on the page alone. */
function wordsOf({ level, text, meetingTitle }: OwnedAction): string[] {
  const isNamed = level !== 'persons' && level !== 'only';
  return [
    ...(isNamed ? [`${meetingTitle}: ${text}`] : []),
    'Tell the secretary when it is done. They write it into the register, and you are reminded no more.',
  ];
}
