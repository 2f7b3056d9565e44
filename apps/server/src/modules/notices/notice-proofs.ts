/** Proof that a notice was sent: for each who gets it, when it was handed over and what the mail server answered. */
import { Injectable } from '@nestjs/common';
import type { NoticeDeliveries, NoticeDelivery } from '@quorate/contracts';
import {
  accept,
  isHeld,
  noticeRecipients,
  refuse,
  type Result,
  ukDate,
  ukTimeWithSeconds,
} from '@quorate/domain';
import { Mail } from '../../platform/mail/index.js';
import { MeetingViews } from '../meetings/index.js';
import { writeCsv } from '../register/index.js';
import { noticeMailPrefix } from './notice-mail.js';

export const NO_NOTICE = refuse(
  'missing',
  'no-notice',
  'No notice of this meeting was given that you may read. It is given when a meeting under a rule of notice is called.',
);

type Sent = Awaited<ReturnType<Mail['about']>>[number];

const COLUMNS = ['name', 'address', 'standing', 'state', 'handed_over_at', 'answer', 'attempts', 'in_words'];

@Injectable()
export class NoticeProofs {
  constructor(
    private readonly mail: Mail,
    private readonly views: MeetingViews,
  ) {}

  async of(meetingId: string): Promise<Result<NoticeDeliveries>> {
    const { notice, stage } = await this.views.whole(meetingId);
    if (notice === null) return NO_NOTICE;
    const { at: givenAt, fingerprint } = notice;
    const entry = await this.views.entry(meetingId, notice.no);
    if (entry === null) return NO_NOTICE;
    // Written down afterwards: it was sent in its own day, and not from here.
    if (isHeld(entry)) return accept({ givenAt, fingerprint, deliveries: [] });
    const { roster } = await this.views.wholeAt(meetingId, notice.no);
    if (roster === null) return NO_NOTICE;
    const prefix = noticeMailPrefix(meetingId, notice.no);
    const mails = new Map((await this.mail.about(prefix)).map((row) => [row.id, row]));
    const { persons, unreached } = noticeRecipients(roster);
    const deliveries = [
      ...unreached.map(toNobody),
      ...persons.map(({ personId, name, standing }) => {
        const row = mails.get(`${prefix}${personId}`);
        return { name, standing, ...this.fateOf(row, stage === 'cancelled') };
      }),
    ];
    return accept({ givenAt, fingerprint, deliveries });
  }

  async file(meetingId: string): Promise<Result<string>> {
    const proof = await this.of(meetingId);
    if (!proof.ok) return proof;
    const rows = proof.value.deliveries.map(
      ({ name, address, standing, state, handedOverAt, answer, attempts, sentence }) => [
        ...[
          name,
          address ?? '',
          standing,
          state,
          handedOverAt ?? '',
          answer ?? '',
          String(attempts),
          sentence,
        ],
      ],
    );
    return accept(writeCsv(COLUMNS, rows));
  }

  private fateOf(row: Sent | undefined, isCancelled: boolean): Omit<NoticeDelivery, 'name' | 'standing'> {
    const address = row?.toAddress ?? null;
    const attempts = row?.attempts ?? 0;
    const handedOverAt = row?.sentAt?.toISOString() ?? null;
    const common = { address, attempts, handedOverAt, answer: row?.answer ?? row?.fault ?? null };
    if (row !== undefined && handedOverAt !== null) {
      const when = `${ukDate(handedOverAt)}, ${ukTimeWithSeconds(handedOverAt)} UK time`;
      return { ...common, state: 'handed-over', sentence: `Handed over on ${when}` };
    }
    if (row !== undefined && row.fault !== null) {
      const so = `Not handed over after ${tries(attempts)}.`;
      return this.mail.isGivenUp(row)
        ? { ...common, state: 'refused', sentence: `${so} It is not tried again: tell them otherwise.` }
        : { ...common, state: 'tried-again', sentence: `${so} It is tried again.` };
    }
    if (row === undefined && isCancelled) {
      const sentence = 'The meeting was cancelled before it was sent';
      return { ...common, state: 'not-sent', sentence };
    }
    return this.mail.isSending
      ? { ...common, state: 'waiting', sentence: 'Waiting to be handed over' }
      : { ...common, state: 'kept', sentence: 'No mail server is set: the mail is kept on the mailbox page' };
  }
}

function tries(attempts: number): string {
  return attempts === 1 ? '1 try' : `${String(attempts)} tries`;
}

function toNobody(holder: string): NoticeDelivery {
  return {
    ...{ name: holder, address: null, standing: 'a holder for whom nobody acts', state: 'no-address' },
    ...{ handedOverAt: null, answer: null, attempts: 0 },
    sentence: 'Nobody acts for this holder: give notice by post',
  };
}
