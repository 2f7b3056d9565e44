/** Tells those concerned of each step of a general meeting by mail, from its journal: each person once for each entry, and nobody who may not read it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isHeld,
  itemOf,
  maySee,
  type MeetingEntry,
  type MeetingState,
  noticeRecipients,
  type Reader,
} from '@quorate/domain';
import { NOBODY } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';
import { MeetingViews } from '../meetings/index.js';
import { annulledMail, cancelledMail, declaredMail, movedMail, type Told } from './meeting-mail-words.js';
import { proxyMails, type ProxyStep } from './proxy-mail-words.js';
import { questionMails } from './question-mail-words.js';
import { resolvedMail } from './resolution-mail-words.js';

const PURPOSE = 'mail-meeting';
const TOLD: ReadonlySet<string> = new Set<MeetingEntry['type']>([
  ...(['meeting.rescheduled', 'meeting.cancelled', 'vote.declared', 'vote.annulment-confirmed'] as const),
  ...(['proxy.appointed', 'proxy.revoked'] as const),
  ...(['question.received', 'question.shown', 'question.grouped', 'question.held-back'] as const),
  ...(['question.answered', 'question.answer-corrected'] as const),
]);

@Injectable()
export class MeetingMail implements OnModuleInit {
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
    this.consumers.register({ name: 'meeting-mail', kind: 'meeting', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const state = await this.views.whole(streamId);
    // A general meeting is one whose body has a rule of notice.
    if (state.roster?.notice === undefined) return;
    const entry = await this.views.entry(streamId, no);
    // What was written down afterwards was told in its own day.
    if (entry === null || isHeld(entry)) return;
    for (const told of await this.toldOf(state, entry)) await this.post(state, entry, told);
  }

  private async toldOf(state: MeetingState, entry: MeetingEntry): Promise<Told[]> {
    const origin = this.config.address;
    switch (entry.type) {
      case 'proxy.appointed':
      case 'proxy.revoked':
        return proxyMails(state, await this.stepsFrom(state, entry), origin);
      case 'question.received':
      case 'question.shown':
      case 'question.grouped':
      case 'question.held-back':
      case 'question.answered':
      case 'question.answer-corrected':
        return questionMails(state, entry, origin);
      default: {
        const say = await this.sayToNoticed(state, entry);
        return say === null ? [] : this.noticed(state, entry, say);
      }
    }
  }

  /** What those with notice are told; null where it is told by something later. What is RED is told on the page alone. */
  private async sayToNoticed(state: MeetingState, entry: MeetingEntry): Promise<Told['say'] | null> {
    const origin = this.config.address;
    switch (entry.type) {
      case 'meeting.cancelled':
        return cancelledMail(state, entry, origin);
      case 'meeting.rescheduled': {
        const isLater = Date.parse(entry.data.startsAt) !== Date.parse(state.startsAt);
        if (isLater || state.stage === 'cancelled') return null;
        return movedMail(await this.views.wholeAt(state.meetingId, entry.no - 1), state, entry, origin);
      }
      case 'vote.declared': {
        const { voteId, itemId, outcome } = entry.data;
        const isAnnulled = state.votes.some((vote) => vote.voteId === voteId && vote.stage === 'annulled');
        const isRed = itemOf(state, itemId)?.classification === 'RED';
        if (isAnnulled || isRed || !outcome.binding) return null;
        const say = state.conduct === 'written' ? resolvedMail : declaredMail;
        return say(state, entry, origin);
      }
      case 'vote.annulment-confirmed':
        return annulledMail(state, entry.data.voteId, origin);
      default:
        return null;
    }
  }

  /** Everybody who was given the last notice before the entry, and who acts for a lot or observes since: they may be a proxy there. */
  private async noticed(
    { meetingId, roster: now }: MeetingState,
    { no }: MeetingEntry,
    say: Told['say'],
  ): Promise<Told[]> {
    const { notice } = await this.views.wholeAt(meetingId, no - 1);
    if (notice === null) return [];
    const { roster } = await this.views.wholeAt(meetingId, notice.no);
    const told = [roster, now].flatMap((one) => (one === null ? [] : noticeRecipients(one).persons));
    return [...new Set(told.map(({ personId }) => personId))].map((personId) => ({ personId, say }));
  }

  /** What the act that begins with the entry gave and revoked; the other entries of an act are told with its first. */
  private async stepsFrom({ meetingId }: MeetingState, { no }: MeetingEntry): Promise<ProxyStep[]> {
    const steps: ProxyStep[] = [];
    for (const entry of await this.views.actFrom(meetingId, no)) {
      if (entry.type === 'proxy.appointed') steps.push({ entry, proxy: entry.data });
      if (entry.type !== 'proxy.revoked') continue;
      const given = await this.views.proxyGiven(meetingId, entry.data.proxyId);
      if (given !== null) steps.push({ entry, proxy: given.data });
    }
    return steps;
  }

  /** Once, to somebody who may read the entry now. */
  private async post({ meetingId }: MeetingState, { no, audience }: MeetingEntry, told: Told): Promise<void> {
    const { personId, say } = told;
    const person = await this.people.find(personId);
    const reader: Reader | null = await this.views.readerOf({ ...NOBODY, personId }, meetingId);
    if (person === null || reader === null || !maySee(audience, reader)) return;
    await this.mail.post({
      id: [PURPOSE, meetingId, no, personId].join('_'),
      to: { name: person.name, address: person.email },
      ...say(person.name, reader),
    });
  }
}
