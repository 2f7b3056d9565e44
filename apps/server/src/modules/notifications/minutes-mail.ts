/** Tells members that minutes go round, secretaries that a correction is asked for, and whoever asked what became of it: each person once for each entry. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isHeld, type MeetingEntry, type MeetingState, type NewsKind } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { People } from '../identity/index.js';
import { Telling } from '../inbox/index.js';
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

/** Who is told, and what, with the page under the minutes where it is read. */
interface Letters {
  readonly persons: readonly string[];
  readonly kind: NewsKind;
  readonly page: string;
  readonly say: (reader: MinutesReader) => MailText;
}

@Injectable()
export class MinutesMail implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly telling: Telling,
    private readonly people: People,
    private readonly views: MeetingViews,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: 'minutes-mail', kind: 'meeting', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    if (entry === null || isHeld(entry)) return;
    const state = await this.views.whole(streamId);
    const letters = lettersOf(state, entry);
    if (letters === null) return;
    const { persons, kind, page, say } = letters;
    const { bodyId, bodyName } = state;
    const origin = this.config.address;
    for (const personId of persons) {
      const person = await this.people.find(personId);
      if (!person?.hasAccount) continue;
      await this.telling.tell({
        ...{ id: ['minutes', streamId, no, personId].join('_'), personId, kind, bodyId, bodyName },
        title: say({ name: '', origin }).subject,
        link: `/meetings/${streamId}/minutes/${page}`,
        mail: (name) => say({ name, origin }),
      });
    }
  }
}

function lettersOf(state: MeetingState, entry: MeetingEntry): Letters | null {
  switch (entry.type) {
    case 'minutes.circulated': {
      const { version, to } = entry.data;
      return {
        ...{ persons: to, kind: 'minutes-to-read', page: String(version) },
        say: (reader) => circulatedMail(state, version, reader),
      };
    }
    case 'minutes.corrected': {
      const { version, to } = entry.data;
      return {
        ...{ persons: to, kind: 'minutes-to-read', page: String(version) },
        say: (reader) => correctedMail(state, version, reader),
      };
    }
    case 'minutes.correction-asked': {
      const secretaries = state.roster?.secretaries.map(({ personId }) => personId) ?? [];
      const by = entry.by?.name ?? 'A member';
      return {
        ...{ persons: secretaries, kind: 'minutes-correction', page: 'workshop' },
        say: (reader) => askedMail(state, by, reader),
      };
    }
    case 'minutes.correction-answered': {
      const { correction, taken: isTaken } = entry.data;
      const asked = state.minutes.corrections.find(({ no }) => no === correction);
      const { version = 0, by = null } = asked ?? {};
      const persons = by === null ? [] : [by.personId];
      return {
        ...{ persons, kind: 'minutes-correction', page: String(version) },
        say: (reader) => answeredMail(state, { version, isTaken }, reader),
      };
    }
    default:
      return null;
  }
}
