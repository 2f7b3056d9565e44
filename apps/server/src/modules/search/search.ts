/** Finds words for a reader: what they may not read is left out by the query itself. */
import { Injectable } from '@nestjs/common';
import type { FoundThing } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { readableSql, Readers } from '../bodies/index.js';

interface FoundRow {
  readonly meeting_id: string;
  readonly subject_id: string;
  readonly page: number;
  readonly version: number | null;
  readonly kind: FoundThing['kind'];
  readonly title: string;
  readonly meeting_title: string;
  readonly body_name: string;
  readonly starts_at: Date;
  readonly snippet: string;
  /** How the words begin and end of which the snippet is a part. */
  readonly begins: string;
  readonly ends: string;
}

const MOST = 30;
/** Of what matches, so many of the newest are weighed against each other. */
const MOST_WEIGHED = 1_000;

const MOST_MS = 5_000;
/** What PostgreSQL says of a statement that it ended for its time. */
const CANCELLED = '57014';
const TOO_WIDE = refuse(
  'conflict',
  'search-too-wide',
  'This takes too long to look up. Give more words, or rarer ones.',
  'words',
);

/** So many letters tell whether a snippet is the beginning or the end. */
const EDGE = 20;

/** $1 the words, $2 to $5 what the reader may read. */
const FIND = `
WITH asked AS (SELECT websearch_to_tsquery('english', $1) AS q),
matching AS (
  SELECT e.* FROM search_entry e, asked WHERE e.tsv @@ asked.q AND ${readableSql('e', 2)}
  ORDER BY e.at DESC LIMIT ${MOST_WEIGHED}
),
best AS (
  SELECT DISTINCT ON (m.meeting_id, m.subject_id) m.*, ts_rank(m.tsv, asked.q) AS rank FROM matching m, asked
  ORDER BY m.meeting_id, m.subject_id, ts_rank(m.tsv, asked.q) DESC, m.part
),
first AS (SELECT * FROM best ORDER BY rank DESC, at DESC LIMIT ${MOST})
SELECT f.meeting_id, f.subject_id, f.page, f.version, f.kind, f.title, m.title AS meeting_title, b.name AS body_name, m.starts_at,
  ts_headline('english', f.words, asked.q, 'StartSel=\uE000, StopSel=\uE001, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "') AS snippet,
  left(f.words, ${EDGE}) AS begins, right(f.words, ${EDGE}) AS ends
FROM first f JOIN meeting m ON m.id = f.meeting_id JOIN body b ON b.id = f.body_id, asked
ORDER BY f.rank DESC, f.at DESC`;

/** With dots where the words go on. */
function cutAt({ snippet, begins, ends }: Pick<FoundRow, 'snippet' | 'begins' | 'ends'>): string {
  const plain = snippet.replaceAll(/[\uE000\uE001]/g, '').trim();
  const [before, after] = [plain.startsWith(begins.trim()), plain.endsWith(ends.trim())];
  return `${before ? '' : '… '}${snippet}${after ? '' : ' …'}`;
}

function foundThing({ meeting_id, subject_id, page, version, kind, title, ...found }: FoundRow): FoundThing {
  const { meeting_title, body_name, starts_at } = found;
  return {
    ...{ meetingId: meeting_id, subjectId: subject_id, page, version, kind, title },
    snippet: cutAt(found),
    ...{ meetingTitle: meeting_title, bodyName: body_name, startsAt: starts_at.toISOString() },
  };
}

@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly readers: Readers,
  ) {}

  /** The best first; at most thirty. Refused where it takes so long that others would wait. */
  async find(caller: Caller, words: string): Promise<Result<FoundThing[]>> {
    const rights = await this.readers.rightsOf(caller);
    const rows = await this.rowsFor([words, ...rights]);
    return rows.ok ? accept(rows.value.map(foundThing)) : rows;
  }

  private async rowsFor(asked: readonly unknown[]): Promise<Result<FoundRow[]>> {
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN READ ONLY');
      await client.query(`SET LOCAL statement_timeout = ${String(MOST_MS)}`);
      const { rows } = await client.query<FoundRow>(FIND, [...asked]);
      return accept(rows);
    } catch (error) {
      if ((error as { code?: unknown }).code === CANCELLED) return TOO_WIDE;
      throw error;
    } finally {
      await client.query('ROLLBACK').finally(() => {
        client.release();
      });
    }
  }
}
