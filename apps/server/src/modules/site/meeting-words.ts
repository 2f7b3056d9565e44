/** The front page, the calendar and a meeting, as everybody may read them. */
import { Injectable } from '@nestjs/common';
import type { MeetingSummary } from '@quorate/contracts';
import {
  type AgendaItemNow,
  itemOf,
  type MeetingState,
  papersOf,
  sayMeeting,
  sayMeetingOfBody,
  sayResult,
  sayStage,
  ukCalendarDate,
  voteSubject,
  PUBLIC_READER,
} from '@quorate/domain';
import { type Html, html } from '../../platform/html/index.js';
import { Database } from '../../platform/database/index.js';
import type { PageWords } from '../../platform/pages/index.js';
import { ConsultationStreams } from '../consultations/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import { Publications } from '../publications/index.js';
import { factsOf, linkTo, listOf, pageOf, sayInstant } from './page-parts.js';

@Injectable()
export class MeetingWords {
  constructor(
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
    private readonly publications: Publications,
    private readonly consultations: ConsultationStreams,
    private readonly database: Database,
  ) {}

  async front(): Promise<PageWords> {
    const [live, comingUp, news, consultations] = await Promise.all([
      this.calendar.live(),
      this.calendar.comingUp(8),
      this.publications.latest(20),
      this.consultations.list(),
    ]);
    const open = consultations.filter(({ stage }) => stage === 'open');
    return pageOf(
      'Meetings, votes and decisions',
      'What is live now, what was decided, which meetings are next and which consultations are open.',
      [
        listOf('Live now', live.map(meetingLine), 'No meeting is under way.'),
        listOf(
          'Headlines and results',
          news.map(
            ({ meetingId, meetingTitle, text, at }) =>
              html`${text} ${linkTo(`/meetings/${meetingId}`, meetingTitle)}, ${sayInstant(at)}`,
          ),
          'Nothing is published yet.',
        ),
        listOf('Next meetings', comingUp.map(meetingLine), 'No meeting is planned.'),
        listOf(
          'Open consultations',
          open.map(
            ({ bodyId, consultationId, title, closesAt }) =>
              html`${linkTo(`/bodies/${bodyId}/consultations/${consultationId}`, title)}, until
              ${sayInstant(closesAt)}`,
          ),
          'No consultation is open.',
        ),
        html`<p>
          To subscribe: ${linkTo('/api/feeds/news.atom', 'headlines and results as Atom')},
          ${linkTo('/api/feeds/news.json', 'as JSON feed')},
          ${linkTo('/api/feeds/meetings.ics', 'meetings as a calendar')}.
        </p>`,
      ],
    );
  }

  async list(): Promise<PageWords> {
    const today = ukCalendarDate(await this.database.now());
    const meetings = (await this.calendar.list({})).filter(({ conduct }) => conduct === 'meeting');
    const isPast = ({ startsAt }: MeetingSummary): boolean => ukCalendarDate(startsAt) < today;
    return pageOf('Meetings', 'All meetings, those to come first, with time, place and stage.', [
      listOf('To come', meetings.filter((one) => !isPast(one)).map(meetingLine), 'No meeting is planned.'),
      listOf(
        'Of the past',
        meetings.filter(isPast).toReversed().map(meetingLine),
        'There is no meeting of the past.',
      ),
    ]);
  }

  /** Null where there is no such meeting. */
  async one(meetingId: string): Promise<PageWords | null> {
    if ((await this.calendar.find(meetingId)) === null) return null;
    const { state } = await this.views.seen(meetingId, PUBLIC_READER);
    const { title, bodyName, startsAt, endsAt, place, stage, conduct, agenda } = state;
    const isMeeting = conduct === 'meeting';
    return pageOf(
      sayMeetingOfBody(state),
      `${title} of ${bodyName}, ${sayInstant(startsAt)}: agenda, papers, headlines and results.`,
      [
        factsOf([
          ['Body', bodyName],
          ['Begins', sayInstant(startsAt)],
          ['Ends', isMeeting ? sayInstant(endsAt) : null],
          ['Place', isMeeting ? place : null],
          ['Stage', sayStage(stage, conduct)],
        ]),
        ...minutesOf(state),
        listOf('Headlines and decisions', recordsOf(state), 'Nothing is published of it yet.'),
        listOf('Results', resultsOf(state), 'No result is declared.'),
        listOf(
          'Agenda',
          agenda.map((item) => itemLine(state, item)),
          'Nothing on its agenda is public.',
        ),
      ],
    );
  }
}

function meetingLine(meeting: MeetingSummary): Html {
  const { meetingId, startsAt, stage, conduct } = meeting;
  return html`${linkTo(`/meetings/${meetingId}`, sayMeeting(meeting))}, ${sayInstant(startsAt)},
  ${sayStage(stage, conduct)}`;
}

/** The published version that counts, if any. */
function minutesOf({ meetingId, minutes }: MeetingState): Html[] {
  const version = minutes.versions.findLast(({ published }) => published !== null)?.version;
  if (version === undefined) return [];
  const path = `/api/meetings/${meetingId}/minutes/versions/${String(version)}/html`;
  return [html`<p>${linkTo(path, 'Minutes of this meeting')}</p>`];
}

function recordsOf({ records }: MeetingState): Html[] {
  return records
    .filter(({ kind, struck }) => !struck && (kind === 'headline' || kind === 'decision'))
    .map(({ text }) => html`${text}`);
}

function resultsOf(state: MeetingState): Html[] {
  return state.votes.flatMap((vote) => {
    const says = sayResult(vote, voteSubject(vote, itemOf(state, vote.itemId)));
    return says === null ? [] : [linkTo(`/meetings/${state.meetingId}/votes/${vote.voteId}`, says)];
  });
}

function itemLine({ meetingId, papers }: MeetingState, { itemId, number, title }: AgendaItemNow): Html {
  const links = papersOf(papers, itemId).map(({ paperId, version, number: paper, title: named }) => {
    const path = `/api/meetings/${meetingId}/papers/${paperId}/versions/${String(version)}`;
    return html`<li>${linkTo(path, `${paper}: ${named}`)}</li>`;
  });
  return links.length === 0
    ? html`${number}. ${title}`
    : html`${number}. ${title}
        <ul>
          ${links}
        </ul>`;
}
