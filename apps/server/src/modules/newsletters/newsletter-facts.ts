/** Collects what an issue is made of, everything as somebody who is not signed in reads it. */
import { Injectable } from '@nestjs/common';
import {
  addDays,
  spanEnd,
  type IssueSpan,
  type NewsletterFacts,
  type NewsletterRules,
  viewModification,
  PUBLIC_READER,
} from '@quorate/domain';
import { DataSource } from 'typeorm';
import { Bodies } from '../bodies/index.js';
import { ModificationStreams } from '../changes/index.js';
import { ConsultationStreams } from '../consultations/index.js';
import { ElectionStreams } from '../elections/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import { readCategories, readParties } from '../parties/index.js';
import { Publications } from '../publications/index.js';

/** No section looks further ahead. */
const MOST_DAYS = 120;

@Injectable()
export class PublicFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publications: Publications,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
    private readonly consultations: ConsultationStreams,
    private readonly elections: ElectionStreams,
    private readonly bodies: Bodies,
    private readonly modifications: ModificationStreams,
  ) {}

  async collect(rules: NewsletterRules, span: IssueSpan): Promise<NewsletterFacts> {
    const { manager } = this.dataSource;
    return {
      published: await this.publications.between(span.since, spanEnd(span)),
      meetings: await this.meetings(rules, span),
      consultations: await this.asked(span),
      elections: await this.running(span),
      vacancies: await this.vacancies(),
      modifications: await this.lives(),
      categories: await readCategories(manager),
      parties: await readParties(manager),
    };
  }

  /** With the agendas where a section has them. */
  private async meetings(
    { sections }: NewsletterRules,
    { date }: IssueSpan,
  ): Promise<NewsletterFacts['meetings']> {
    const wanted = sections.flatMap(({ fill }) => (fill.kind === 'meetings' && fill.hasAgenda ? [fill] : []));
    const hasAgenda = (bodyCode: string): boolean =>
      wanted.some(({ bodies }) => bodies === null || bodies.includes(bodyCode));
    const listed = await this.calendar.list({ from: date, to: addDays(date, MOST_DAYS) });
    return Promise.all(
      listed
        .filter(({ conduct }) => conduct === 'meeting')
        .map(async ({ meetingId, bodyCode, title, place, startsAt, stage }) => ({
          ...{ meetingId, bodyCode, title, place, startsAt, stage },
          agenda: hasAgenda(bodyCode) ? await this.openItems(meetingId) : [],
        })),
    );
  }

  private async openItems(meetingId: string): Promise<string[]> {
    const { state } = await this.views.seen(meetingId, PUBLIC_READER);
    return state.agenda.filter(({ classification }) => classification === 'WHITE').map(({ title }) => title);
  }

  private async asked({ date }: IssueSpan): Promise<NewsletterFacts['consultations']> {
    const listed = (await this.consultations.list()).filter(({ closesAt }) => closesAt > date);
    return Promise.all(
      listed.map(async ({ consultationId, bodyId, about, title, kind, issuedAt, closesAt, stage }) => {
        const { terms } = await this.consultations.seen(consultationId, PUBLIC_READER);
        return {
          ...{ consultationId, bodyId, about, title, kind, closesAt, issuedAt: issuedAt ?? closesAt },
          ...{ isWithdrawn: stage === 'withdrawn', introduction: terms?.introduction ?? '' },
        };
      }),
    );
  }

  private async running({ date, since }: IssueSpan): Promise<NewsletterFacts['elections']> {
    const listed = (await this.elections.list()).filter(
      ({ ballotClosesOn, declaredAt }) =>
        ballotClosesOn >= date || (declaredAt !== null && declaredAt > since),
    );
    return Promise.all(
      listed.map(async ({ stage, ...election }) => {
        const { constituencies, results } = await this.elections.seen(election.electionId, PUBLIC_READER);
        return { ...election, isCancelled: stage === 'cancelled', constituencies, results };
      }),
    );
  }

  /** Lots of shares are no places to fill. */
  private async vacancies(): Promise<NewsletterFacts['vacancies']> {
    const short = (await this.bodies.list()).filter(({ seats, inPost }) => inPost < seats);
    const bodies = await Promise.all(short.map(({ bodyId }) => this.bodies.find(bodyId)));
    return bodies.flatMap((body) => {
      if (body === null) return [];
      const vacant = body.seatList.filter(({ member, holderId }) => member === null && holderId === null);
      return [{ bodyId: body.bodyId, bodyName: body.name, seats: vacant.map(({ label }) => label) }];
    });
  }

  private async lives(): Promise<NewsletterFacts['modifications']> {
    const rows = await this.modifications.list();
    return Promise.all(
      rows.map(async ({ id }) => viewModification(await this.modifications.entries(id), PUBLIC_READER)),
    );
  }
}
