/**
 * The links of room screens: each names its meeting and its edition and is signed, so that nobody can make one. It can
 * read and do nothing. It works while the meeting runs and 12 hours after its end, unless the secretary replaces it.
 */
import { Injectable } from '@nestjs/common';
import { STAGES_RUNNING } from '@quorate/domain';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { BatchedLookup } from '../../platform/lookup/index.js';

/** A replaced link acts within this in the other processes; in this one at once. */
const REMEMBER_MS = 500;
/** A meeting that runs late or was adjourned keeps its screen; one planned for a past day is given its hours from when the link was made. */
const WORKS = `m.stage = ANY ($2)
  OR greatest(m.ends_at, m.closed_at, l.made_at) > now() - interval '12 hours'`;

@Injectable()
export class DisplayLinks {
  /** The edition that works now, by meeting. */
  private readonly editions = new BatchedLookup<number | null>({
    rememberMs: REMEMBER_MS,
    mostKept: 1_000,
    otherwise: null,
    ask: (meetingIds) => this.working(meetingIds),
  });

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** The link that works: the one there is, or a new one when there is none or it has ended. */
  async link(meetingId: string): Promise<string> {
    return (await this.working([meetingId])).has(meetingId)
      ? this.current(meetingId)
      : this.replace(meetingId);
  }

  /** A new link; those made before end at once. */
  async replace(meetingId: string): Promise<string> {
    await this.database.pool.query(
      `INSERT INTO display_link AS l (meeting_id, edition, made_at) VALUES ($1, 1, now())
       ON CONFLICT (meeting_id) DO UPDATE SET edition = l.edition + 1, made_at = now()`,
      [meetingId],
    );
    this.editions.forget(meetingId);
    return this.current(meetingId);
  }

  /** The meeting a link shows now; null when it has ended, was replaced or is none of ours. */
  async meetingOf(token: string): Promise<string | null> {
    const [meetingId = '', edition = '', given = ''] = token.split('.');
    const right = Buffer.from(this.signature(meetingId, edition));
    const offered = Buffer.from(given);
    if (right.length !== offered.length || !timingSafeEqual(right, offered)) return null;
    return String(await this.editions.find(meetingId)) === edition ? meetingId : null;
  }

  private async current(meetingId: string): Promise<string> {
    const { rows } = await this.database.pool.query<{ edition: number }>(
      'SELECT edition FROM display_link WHERE meeting_id = $1',
      [meetingId],
    );
    const edition = String(rows[0]?.edition ?? 0);
    return `${meetingId}.${edition}.${this.signature(meetingId, edition)}`;
  }

  private async working(meetingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.database.pool.query<{ id: string; edition: number }>(
      `SELECT m.id, l.edition FROM display_link l JOIN meeting m ON m.id = l.meeting_id
       WHERE l.meeting_id = ANY ($1::uuid[]) AND (${WORKS})`,
      [meetingIds, STAGES_RUNNING],
    );
    return new Map(rows.map(({ id, edition }) => [id, edition]));
  }

  private signature(meetingId: string, edition: string): string {
    const text = `room screen of ${meetingId}, link ${edition}`;
    return createHmac('sha256', this.config.linkSecret).update(text).digest('base64url');
  }
}
