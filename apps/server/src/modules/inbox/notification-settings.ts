/** The settings page of a person: the bodies that tell them something, and by which ways each kind of news comes. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { NewsChoiceView, NotificationSettingsView } from '@quorate/contracts';
import { chosen, clearanceOf, NEWS_KINDS, newsKind, type NewsKind } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { Bodies } from '../bodies/index.js';
import { Codes } from '../changes/index.js';
import { choiceAmong, Choices } from './choices.js';
import { KeptKeys } from './kept-keys.js';
import type { NewsChoiceRow } from './news-choice.entity.js';
import { NewsRow } from './news.entity.js';
import { Pushes } from './pushes.js';

interface TellingBody {
  readonly bodyId: string;
  readonly name: string;
  readonly kinds: readonly NewsKind[];
}

/** What the electors of a body are told by it. */
const OF_ELECTORS: readonly NewsKind[] = ['vote-waits'];
/** Told of a general meeting by its notice and what follows it. */
const OF_OTHER_MEETINGS: readonly NewsKind[] = ['meeting-called', 'meeting-moved', 'meeting-cancelled'];

@Injectable()
export class NotificationSettings {
  constructor(
    @InjectRepository(NewsRow) private readonly news: Repository<NewsRow>,
    private readonly bodies: Bodies,
    private readonly codes: Codes,
    private readonly choices: Choices,
    private readonly keys: KeptKeys,
    private readonly pushes: Pushes,
  ) {}

  async of(personId: string): Promise<NotificationSettingsView> {
    const choices = await this.choices.of(personId);
    const bodies = [...(await this.standings(personId)), ...(await this.others(personId))];
    const once = [...new Map(bodies.toReversed().map((body) => [body.bodyId, body])).values()].toReversed();
    return {
      bodies: once.map(({ bodyId, name, kinds }) => ({
        ...{ bodyId, name },
        choices: kinds.map((kind) => choiceView(choices, bodyId, kind)),
      })),
      digest: { ...(await this.choices.digestOf(personId)) },
      pushKey: (await this.keys.forPush()).publicPart,
      browsers: await this.pushes.browsersOf(personId),
    };
  }

  /** Where the person is something. */
  private async standings(personId: string): Promise<TellingBody[]> {
    const keeper = (await this.codes.find())?.bodyId;
    const standings = await this.bodies.standingsOf(personId);
    return Promise.all(
      standings.map(async ({ bodyId, name, isElectorate, roles }) => {
        if (isElectorate) return { bodyId, name, kinds: OF_ELECTORS };
        const isGeneral = ((await this.bodies.find(bodyId))?.notice ?? null) !== null;
        const untold = new Set<NewsKind>([
          ...(isGeneral ? OF_OTHER_MEETINGS : (['general-meeting'] as const)),
          ...(clearanceOf(roles) === 'officers' ? [] : (['outcome-waits'] as const)),
          ...(bodyId === keeper ? [] : (['modification-moved'] as const)),
        ]);
        return { bodyId, name, kinds: NEWS_KINDS.filter((kind) => !untold.has(kind)) };
      }),
    );
  }

  /** Bodies that told the person something, such as of a consultation, though they are nothing there. */
  private async others(personId: string): Promise<TellingBody[]> {
    const told: { bodyId: string; name: string; kinds: NewsKind[] }[] = await this.news.query(
      `SELECT body_id AS "bodyId", max(body_name) AS name, array_agg(DISTINCT kind) AS kinds
       FROM news WHERE person_id = $1 GROUP BY body_id ORDER BY max(body_name)`,
      [personId],
    );
    return told.map(({ kinds, ...body }) => ({
      ...body,
      kinds: NEWS_KINDS.filter((kind) => kinds.includes(kind)),
    }));
  }
}

function choiceView(choices: readonly NewsChoiceRow[], bodyId: string, kind: NewsKind): NewsChoiceView {
  const { title, owed, isUrgent } = newsKind(kind);
  const { mail, inbox, push } = chosen(kind, choiceAmong(choices, bodyId, kind));
  return { kind, title, owed, isUrgent, mail, inbox, push };
}
