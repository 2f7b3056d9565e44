/** What bodies ask of whoever votes in them. It stands before every vote, so it is looked up in batches. */
import { Injectable } from '@nestjs/common';
import { type Electorate, PROOF_RULE, type ProofRule } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { BatchedLookup } from '../../platform/lookup/index.js';

/** The rule, and who votes by the default rules of the body. */
export interface ProofAsked {
  readonly rule: ProofRule;
  readonly electorate: Electorate;
}

interface AskedRow {
  readonly id: string;
  readonly required: boolean | null;
  readonly minutes: number | null;
  readonly electorate: Electorate;
}

@Injectable()
export class ProofRules {
  private readonly rules = new BatchedLookup<ProofAsked>({
    rememberMs: 500,
    mostKept: 1_000,
    otherwise: { rule: PROOF_RULE, electorate: 'seat' },
    ask: (bodyIds) => this.read(bodyIds),
  });

  constructor(private readonly database: Database) {}

  of(bodyId: string): Promise<ProofAsked> {
    return this.rules.find(bodyId);
  }

  async set(bodyId: string, { required, minutes }: ProofRule): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO proof_rule (body_id, required, minutes) VALUES ($1, $2, $3)
       ON CONFLICT (body_id) DO UPDATE SET required = excluded.required, minutes = excluded.minutes`,
      [bodyId, required, minutes],
    );
    this.rules.forget(bodyId);
  }

  private async read(bodyIds: readonly string[]): Promise<ReadonlyMap<string, ProofAsked>> {
    const { rows } = await this.database.pool.query<AskedRow>(
      `SELECT DISTINCT ON (b.id) b.id, p.required, p.minutes, r.document ->> 'electorate' AS electorate
       FROM body b JOIN rule_set r ON r.body_id = b.id AND r.rule_set_id = b.rule_set_id
       LEFT JOIN proof_rule p ON p.body_id = b.id WHERE b.id = ANY ($1) ORDER BY b.id, r.version DESC`,
      [bodyIds],
    );
    return new Map(
      rows.map(({ id, required, minutes, electorate }) => [
        id,
        { rule: required === null || minutes === null ? PROOF_RULE : { required, minutes }, electorate },
      ]),
    );
  }
}
