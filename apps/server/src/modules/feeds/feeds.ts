/** What other programs follow of what is public: meetings as a calendar, headlines and results as news. */
import { Injectable } from '@nestjs/common';
import { ukDate } from '@quorate/domain';
import { Feed } from 'feed';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { escapeHtml } from '../../platform/html/index.js';
import { Journal } from '../../platform/journal/index.js';
import { Calendar } from '../meetings/index.js';
import { NewsletterIssues } from '../newsletters/index.js';
import { Publications } from '../publications/index.js';
import { calendarFile, firstDayShown, MEETING_CHANGES, meetingEvent } from './meeting-event.js';

const MOST_NEWS = 50;

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
    private readonly database: Database,
  ) {}

  /** The meetings of the last year and all to come, cancelled ones too, so that they go from the calendars that have them. */
  async calendar(bodyId?: string): Promise<string> {
    const meetings = (
      await this.meetings.list({ bodyId, from: firstDayShown(await this.database.now()) })
    ).filter(({ conduct }) => conduct === 'meeting');
    const ids = meetings.map(({ meetingId }) => meetingId);
    const changes = await this.journal.countsOfTypes(ids, MEETING_CHANGES);
    const name = bodyId === undefined ? 'Meetings' : `Meetings: ${meetings[0]?.bodyName ?? 'none planned'}`;
    const { address } = this.config;
    return calendarFile(
      name,
      meetings.map((meeting) => meetingEvent(meeting, changes.get(meeting.meetingId) ?? 1, address)),
    );
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
}
