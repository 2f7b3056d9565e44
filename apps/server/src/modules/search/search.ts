/** Finds words for a reader: what they may not read is left out by the query itself. */
import { Injectable } from '@nestjs/common';
import type { FoundThing } from '@quorate/contracts';
import { accept, type Result } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { readableSql, Readers } from '../bodies/index.js';
import { readInTime } from './read-in-time.js';
import { cutAt, type Snippet, snippetSql } from './snippet.js';

interface FoundRow extends Snippet {
  readonly meeting_id: string;
  readonly subject_id: string;
  readonly page: number;
  readonly version: number | null;
  readonly kind: FoundThing['kind'];
  readonly title: string;
  readonly meeting_title: string;
  readonly body_name: string;
  readonly starts_at: Date;
}

const MOST = 30;
/** Of what matches, so many of the newest are weighed against each other. */
const MOST_WEIGHED = 1_000;

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
  ${snippetSql('f.words', 'asked.q')}
FROM first f JOIN meeting m ON m.id = f.meeting_id JOIN body b ON b.id = f.body_id, asked
ORDER BY f.rank DESC, f.at DESC`;

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
    const rows = await readInTime<FoundRow>(this.database.pool, FIND, [words, ...rights]);
    return rows.ok ? accept(rows.value.map(foundThing)) : rows;
  }
}
