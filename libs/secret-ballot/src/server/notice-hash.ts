/** The hash of a round's notice, which the journal holds before the first paper is issued. */
import { hash } from 'node:crypto';
import { noticeText, type RoundNotice } from '../protocol/round-notice.js';

/** SHA-256 in hex of the notice's canonical text. */
export function noticeHash(notice: RoundNotice): string {
  return hash('sha256', noticeText(notice), 'hex');
}
