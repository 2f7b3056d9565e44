/** Finds words on the pages that everybody may read and that are no meeting's: modifications, consultations, elections and newsletters. */
import { Injectable } from '@nestjs/common';
import type { FoundPage } from '@quorate/contracts';
import { accept, type Result } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { readInTime } from './read-in-time.js';
import { cutAt, type Snippet, snippetSql } from './snippet.js';

interface PageRow extends Pick<FoundPage, 'kind' | 'path' | 'title'>, Snippet {
  readonly at: Date | null;
}

const MOST = 10;

const FIND = `
WITH asked AS (SELECT websearch_to_tsquery('english', $1) AS q),
page AS (
  SELECT 'modification' AS kind, '/modifications/' || (line->>'number') AS path, concat_ws(' ', line->>'number', line->>'title') AS title,
    NULL::timestamptz AS at, words
  FROM modification, asked WHERE to_tsvector('english', words) @@ asked.q
  UNION ALL
  SELECT 'consultation', concat('/bodies/', body_id, '/consultations/', id), title, issued_at, words
  FROM consultation, asked WHERE issued_at IS NOT NULL AND to_tsvector('english', words) @@ asked.q
  UNION ALL
  SELECT 'election', concat('/bodies/', body_id, '/elections/', id), title, called_at, concat_ws(E'\\n', title, body_name)
  FROM election, asked WHERE to_tsvector('english', concat_ws(E'\\n', title, body_name)) @@ asked.q
  UNION ALL
  SELECT 'newsletter', concat('/newsletters/', number), name, date::timestamp AT TIME ZONE 'Europe/London', words
  FROM newsletter_issue, asked WHERE to_tsvector('english', words) @@ asked.q
)
SELECT kind, path, title, at,
  ${snippetSql('words', 'asked.q')}
FROM page, asked
ORDER BY to_tsvector('english', title) @@ asked.q DESC, ts_rank(to_tsvector('english', words), asked.q) DESC, at DESC NULLS LAST, path
LIMIT ${String(MOST)}`;

@Injectable()
export class PageSearch {
  constructor(private readonly database: Database) {}

  /** Those with the words in their title first, then the best; at most ten. */
  async find(words: string): Promise<Result<FoundPage[]>> {
    const rows = await readInTime<PageRow>(this.database.pool, FIND, [words]);
    if (!rows.ok) return rows;
    return accept(
      rows.value.map((row) => {
        const { kind, path, title, at } = row;
        return { kind, path, title, at: at?.toISOString() ?? null, snippet: cutAt(row) };
      }),
    );
  }
}
