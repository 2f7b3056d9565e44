/** The links that switch mails of one kind and body off for one person: signed, so that nobody makes one for somebody else. They do not run out, as a mail may be read years later. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NEWS_KINDS, newsKind, type NewsKind } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { KeptKeys } from './kept-keys.js';

/** As hard to guess as a key of AES. */
const SIGNATURE_BYTES = 16;

export interface Unsubscribing {
  readonly personId: string;
  readonly bodyId: string;
  readonly kind: NewsKind;
}

@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly config: Config,
    private readonly keys: KeptKeys,
  ) {}

  /** For the mail program; null for what cannot be switched off. */
  async linkFor({ personId, bodyId, kind }: Unsubscribing): Promise<string | null> {
    if (newsKind(kind).owed !== null) return null;
    const said = [short(personId), short(bodyId), kind].join('.');
    return `${this.config.address}/api/unsubscribe/${said}.${await this.sign(said)}`;
  }

  /** What a link switches off; null for one that this house did not make. */
  async read(token: string): Promise<Unsubscribing | null> {
    const [person = '', body = '', kindGiven, signature = '', ...more] = token.split('.');
    const kind = NEWS_KINDS.find((one) => one === kindGiven);
    if (kind === undefined || more.length > 0 || newsKind(kind).owed !== null) return null;
    const expected = Buffer.from(await this.sign([person, body, kind].join('.')));
    const given = Buffer.from(signature);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs ? { personId: long(person), bodyId: long(body), kind } : null;
  }

  private async sign(said: string): Promise<string> {
    const { secret } = await this.keys.forLinks();
    const whole = createHmac('sha256', secret).update(said).digest();
    return whole.subarray(0, SIGNATURE_BYTES).toString('base64url');
  }
}

/** An id in the fewest letters: a part of an address has room for a hundred. */
function short(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function long(short: string): string {
  const hex = Buffer.from(short, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
