/** Rows that share a term, so that a term which many seats have is said once. */

export interface TermGroup<Row> {
  /** "from 1 Mar 2027 until 28 Feb 2029"; null for rows without one. */
  readonly term: string | null;
  readonly rows: readonly Row[];
}

/** In the order in which the terms appear. */
export function byTerm<Row>(rows: readonly Row[], termOf: (row: Row) => string | null): TermGroup<Row>[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const term = termOf(row);
    groups.set(term, [...(groups.get(term) ?? []), row]);
  }
  return [...groups].map(([term, own]) => ({ term, rows: own }));
}
