/** What other programs follow of what is public: meetings as a calendar, headlines and results as news. */
import { Injectable } from '@nestjs/common';
import type { MeetingSummary } from '@quorate/contracts';
import { type MeetingStage, sayMeeting, ukDate } from '@quorate/domain';
import { Feed } from 'feed';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Config } from '../../platform/config/index.js';
import { escapeHtml } from '../../platform/html/index.js';
import { Journal } from '../../platform/journal/index.js';
import { Calendar } from '../meetings/index.js';
import { NewsletterIssues } from '../newsletters/index.js';
import { Publications } from '../publications/index.js';

/** Each of these is a change that a subscribed calendar has to take in. */
const CHANGES = ['meeting.planned', 'meeting.rescheduled', 'meeting.called', 'meeting.cancelled'];
const MOST_NEWS = 50;
const REFRESHED_AFTER_S = 3600;
const PAST_DAYS = 366;
const DAY_MS = 86_400_000;

interface News {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  /** The meeting or the newsletter that tells it. */
  readonly about: string;
  readonly at: string;
}

@Injectable()
export class Feeds {
  constructor(
    private readonly meetings: Calendar,
    private readonly publications: Publications,
    private readonly newsletters: NewsletterIssues,
    private readonly journal: Journal,
    private readonly config: Config,
  ) {}

  /** The meetings of the last year and all to come, cancelled ones too, so that they go from the calendars that have them. */
  async calendar(bodyId?: string): Promise<string> {
    const from = new Date(Date.now() - PAST_DAYS * DAY_MS).toISOString().slice(0, 10);
    const meetings = (await this.meetings.list({ bodyId, from })).filter(
      ({ conduct }) => conduct === 'meeting',
    );
    const changes = await this.journal.countsOfTypes(
      meetings.map(({ meetingId }) => meetingId),
      CHANGES,
    );
    const name = bodyId === undefined ? 'Meetings' : `Meetings: ${meetings[0]?.bodyName ?? 'none planned'}`;
    const calendar = ical({
      ...{ name, method: ICalCalendarMethod.PUBLISH, ttl: REFRESHED_AFTER_S },
      prodId: { company: 'Quorate', product: 'Meetings', language: 'EN' },
      events: meetings.map((meeting) => this.event(meeting, changes.get(meeting.meetingId) ?? 1)),
    });
    return calendar.toString();
  }

  /** The words of Atom are HTML to whoever reads them, so ours are written as such. */
  async atom(): Promise<string> {
    return (await this.news(escapeHtml)).atom1();
  }

  async json(): Promise<string> {
    return (await this.news((text) => text)).json1();
  }

  /** The latest first. */
  private async news(written: (text: string) => string): Promise<Feed> {
    const { address } = this.config;
    const latest = [...(await this.published()), ...(await this.issues())]
      .toSorted((one, other) => other.at.localeCompare(one.at))
      .slice(0, MOST_NEWS);
    const feed = new Feed({
      ...{ id: `${address}/`, link: `${address}/`, title: 'Headlines, decisions and results', copyright: '' },
      ...{ language: 'en-GB', updated: new Date(latest[0]?.at ?? 0), generator: 'Quorate' },
      feedLinks: { atom: `${address}/api/feeds/news.atom`, json: `${address}/api/feeds/news.json` },
    });
    for (const { id, link, title, about, at } of latest) {
      const date = new Date(at);
      feed.addItem({
        ...{ id, link, title: written(title), description: escapeHtml(about) },
        ...{ date, published: date },
      });
    }
    return feed;
  }

  private async published(): Promise<News[]> {
    const { address } = this.config;
    return (await this.publications.latest(MOST_NEWS)).map(({ meetingId, no, meetingTitle, text, at }) => {
      const link = `${address}/meetings/${meetingId}`;
      return { id: `${link}#${no}`, link, title: text, about: meetingTitle, at };
    });
  }

  private async issues(): Promise<News[]> {
    const { address } = this.config;
    return (await this.newsletters.list()).slice(0, MOST_NEWS).map(({ number, name, date, sentAt }) => {
      const link = `${address}/newsletters/${String(number)}`;
      const title = `${name}, ${ukDate(date).replace(/^\w+ /, '')}`;
      return { id: link, link, title, about: name, at: sentAt };
    });
  }

  private event(meeting: MeetingSummary, changes: number): ICalEventData {
    const url = `${this.config.address}/meetings/${meeting.meetingId}`;
    return {
      id: `${meeting.meetingId}@${new URL(this.config.address).hostname}`,
      sequence: changes - 1,
      start: new Date(meeting.startsAt),
      end: new Date(meeting.endsAt),
      summary: sayMeeting(meeting),
      description: `Agenda, papers and results: ${url}`,
      location: meeting.place,
      url,
      status: statusOf(meeting.stage),
    };
  }
}

/** Tentative until notice is given. */
function statusOf(stage: MeetingStage): ICalEventStatus {
  if (stage === 'cancelled') return ICalEventStatus.CANCELLED;
  return stage === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
