/** The words of every public address, made anew every few seconds at most, since everybody is told the same. */
import { Injectable, Logger } from '@nestjs/common';
import type { PageWords } from '../../platform/pages/index.js';
import { CallingWords } from './calling-words.js';
import { MeetingWords } from './meeting-words.js';
import { NewsletterWords } from './newsletter-words.js';
import { RegisterWords } from './register-words.js';

const FRESH_MS = 5_000;
const MOST_KEPT = 300;
const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';

type Writer = (...parts: string[]) => Promise<PageWords | null>;

interface Kept {
  readonly at: number;
  readonly words: Promise<PageWords | null>;
}

@Injectable()
export class SiteWords {
  private readonly logger = new Logger('site');
  private readonly kept = new Map<string, Kept>();
  private readonly writers: readonly (readonly [RegExp, Writer])[];

  constructor(
    meetings: MeetingWords,
    registers: RegisterWords,
    calling: CallingWords,
    news: NewsletterWords,
  ) {
    this.writers = [
      ['/', () => meetings.front()],
      ['/meetings', () => meetings.list()],
      [`/meetings/${ID}`, (id: string) => meetings.one(id)],
      ['/bodies', () => registers.bodies()],
      [`/bodies/${ID}`, (id: string) => registers.body(id)],
      ['/registers', () => registers.decisions()],
      ['/search', () => registers.search()],
      ['/modifications', () => registers.modifications()],
      ['/modifications/([^/]{1,40})', (number: string) => registers.modification(number)],
      ['/consultations', () => calling.consultations()],
      [`/bodies/${ID}/consultations/${ID}`, (body: string, id: string) => calling.consultation(body, id)],
      ['/newsletters', () => news.list()],
      ['/newsletters/([1-9]\\d{0,5})', (number: string) => news.one(Number(number))],
      ['/elections', () => calling.elections()],
      [`/bodies/${ID}/elections/${ID}`, (body: string, id: string) => calling.election(body, id)],
    ].map(([path, write]) => [new RegExp(`^${String(path)}$`), write as Writer] as const);
  }

  /** Null where the address has no words of its own, or they cannot be made now: the page is served without them. */
  at(path: string): Promise<PageWords | null> {
    const now = Date.now();
    const known = this.kept.get(path);
    if (known !== undefined && now - known.at < FRESH_MS) return known.words;
    const words = this.write(path).catch((error: unknown) => {
      this.logger.error(`the words of ${path} could not be made: ${String(error)}`);
      return null;
    });
    this.kept.delete(path);
    this.kept.set(path, { at: now, words });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return words;
  }

  private async write(path: string): Promise<PageWords | null> {
    for (const [pattern, write] of this.writers) {
      const found = pattern.exec(path);
      if (found !== null) return write(...found.slice(1).map(decodeURIComponent));
    }
    return null;
  }
}
