/** Tells members by mail that minutes go round, secretaries that a correction is asked for, and whoever asked what became of it: each person once for each entry. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingEntry, MeetingState } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';
import { MeetingViews } from '../meetings/index.js';
import type { MailText } from './mail-words.js';
import {
  answeredMail,
  askedMail,
  circulatedMail,
  correctedMail,
  type MinutesReader,
} from './minutes-mail-words.js';

const PURPOSE = 'mail-minutes';
const TOLD: ReadonlySet<string> = new Set([
  ...['minutes.circulated', 'minutes.corrected'],
  ...['minutes.correction-asked', 'minutes.correction-answered'],
]);

/** Who is told, and what. */
interface Letters {
  readonly persons: readonly string[];
  readonly say: (reader: MinutesReader) => MailText;
}

@Injectable()
export class MinutesMail implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly views: MeetingViews,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: 'minutes-mail', kind: 'meeting', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    const letters = entry === null ? null : lettersOf(await this.views.whole(streamId), entry);
    if (letters === null) return;
    const { persons, say } = letters;
    for (const personId of persons) {
      const person = await this.people.find(personId);
      if (!person?.hasAccount) continue;
      const { name, email: address } = person;
      const id = ['minutes', streamId, no, personId].join('_');
      await this.mail.post({ id, to: { name, address }, ...say({ name, origin: this.config.address }) });
    }
  }
}

function lettersOf(state: MeetingState, entry: MeetingEntry): Letters | null {
  switch (entry.type) {
    case 'minutes.circulated': {
      const { version, to } = entry.data;
      return { persons: to, say: (reader) => circulatedMail(state, version, reader) };
    }
    case 'minutes.corrected': {
      const { version, to } = entry.data;
      return { persons: to, say: (reader) => correctedMail(state, version, reader) };
    }
    case 'minutes.correction-asked': {
      const secretaries = state.roster?.secretaries.map(({ personId }) => personId) ?? [];
      const by = entry.by?.name ?? 'A member';
      return { persons: secretaries, say: (reader) => askedMail(state, by, reader) };
    }
    case 'minutes.correction-answered': {
      const { correction, taken: isTaken } = entry.data;
      const asked = state.minutes.corrections.find(({ no }) => no === correction);
      const { version = 0, by = null } = asked ?? {};
      const persons = by === null ? [] : [by.personId];
      return { persons, say: (reader) => answeredMail(state, { version, isTaken }, reader) };
    }
    default:
      return null;
  }
}
