/** The rule sets of a body: the default and the others that votes may be opened under, each with its versions. */
import { Injectable } from '@nestjs/common';
import type { ChangedRuleSetInput, NewRuleSetInput, RuleSetView } from '@quorate/contracts';
import {
  accept,
  refuse,
  type Result,
  type RuleSet,
  sameData,
  sayRule,
  ruleSetWarnings,
} from '@quorate/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { People } from '../identity/index.js';
import { type BodyRecord, ELECTORATE } from './body-record.js';
import { readBodies } from './body-store.js';
import { BODY_UNKNOWN } from './body-unknown.js';
import { BodyRow } from './body.entity.js';
import { checkRuleSet, ruleSetIdOf } from './rule-set-checks.js';
import { inForce, insertRuleSets, readVersions } from './rule-set-store.js';
import type { RuleSetRow } from './rule-set.entity.js';

interface Standing {
  readonly body: BodyRecord;
  /** The last version of each. */
  readonly now: readonly RuleSetRow[];
}

interface Version {
  readonly ruleSet: RuleSet;
  readonly retired: boolean;
}

const RULES_KEPT = refuse(
  'conflict',
  'electors-kept',
  'These are the rules that the election was called with. They stay as they are until it is over.',
);

const UNKNOWN = refuse('missing', 'rule-set-unknown', 'This body has no such rule set.', 'ruleSetId');

@Injectable()
export class RuleSets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
  ) {}

  /** Those of a body as they are now: the default, the others by name, the retired ones. */
  async list(bodyId: string): Promise<Result<RuleSetView[]>> {
    const { manager } = this.dataSource;
    const standing = await standingOf(manager, bodyId);
    if (standing === null) return BODY_UNKNOWN;
    const { body, now } = standing;
    const rank = ({ ruleSetId, retired }: RuleSetRow): number =>
      retired ? 2 : ruleSetId === body.ruleSet.id ? 0 : 1;
    return accept(
      await this.views(
        manager,
        body,
        now.toSorted((one, other) => rank(one) - rank(other)),
      ),
    );
  }

  /** Every version of one, the newest first. */
  async versions(bodyId: string, ruleSetId: string): Promise<Result<RuleSetView[]>> {
    const { manager } = this.dataSource;
    const [body] = await readBodies(manager, [bodyId]);
    if (!body) return BODY_UNKNOWN;
    const rows = await readVersions(manager, [bodyId], ruleSetId);
    return rows.length === 0 ? UNKNOWN : accept(await this.views(manager, body, rows.toReversed()));
  }

  /** Adds one, in its first version. */
  add(bodyId: string, rules: NewRuleSetInput, by: string): Promise<Result<RuleSetView>> {
    return this.write(bodyId, by, ({ body, now }) => {
      const id = ruleSetIdOf(rules.name, new Set(now.map(({ ruleSetId }) => ruleSetId)));
      const ruleSet = { ...rules, id, version: 1 };
      const checked = checkRuleSet(body, ruleSet, othersOf(now, id));
      return checked.ok ? accept({ ruleSet, retired: false }) : checked;
    });
  }

  /** The next version, in force from now on; the same rules again make none. */
  change(
    bodyId: string,
    ruleSetId: string,
    rules: ChangedRuleSetInput,
    by: string,
  ): Promise<Result<RuleSetView>> {
    return this.write(
      bodyId,
      by,
      ({ body, now }) => {
        const before = now.find((row) => row.ruleSetId === ruleSetId);
        if (!before) return UNKNOWN;
        if (rules.version !== before.version) {
          const sentence = `Version ${before.version} of these rules was written meanwhile. Read it, then change that.`;
          return refuse('conflict', 'rule-set-changed', sentence, 'version');
        }
        const asked = { ...rules, id: ruleSetId };
        const checked = checkRuleSet(body, asked, othersOf(now, ruleSetId));
        if (!checked.ok) return checked;
        if (sameData(asked, before.document) && !before.retired) return accept(null);
        return accept({ ruleSet: { ...asked, version: before.version + 1 }, retired: false });
      },
      ruleSetId,
    );
  }

  /** Takes one out of the choice; the default stays. */
  retire(bodyId: string, ruleSetId: string, by: string): Promise<Result<RuleSetView>> {
    return this.write(
      bodyId,
      by,
      ({ body, now }) => {
        const before = now.find((row) => row.ruleSetId === ruleSetId);
        if (!before) return UNKNOWN;
        if (ruleSetId === body.ruleSet.id) {
          const sentence =
            'These are the rules that votes open under unless they name others. Change them instead.';
          return refuse('conflict', 'rule-set-default', sentence, 'ruleSetId');
        }
        if (before.retired) return accept(null);
        return accept({ ruleSet: { ...before.document, version: before.version + 1 }, retired: true });
      },
      ruleSetId,
    );
  }

  /** Decides on the rule sets as they are and writes the version that is decided; null leaves the one named as it is. */
  private write(
    bodyId: string,
    by: string,
    decide: (standing: Standing) => Result<Version | null>,
    ruleSetId = '',
  ): Promise<Result<RuleSetView>> {
    return this.dataSource.transaction(async (manager): Promise<Result<RuleSetView>> => {
      // Changes to one body come one after the other.
      await manager.findOne(BodyRow, { where: { id: bodyId }, lock: { mode: 'pessimistic_write' } });
      const standing = await standingOf(manager, bodyId);
      if (standing === null) return BODY_UNKNOWN;
      if (standing.body.kind === ELECTORATE) return RULES_KEPT;
      const decided = decide(standing);
      if (!decided.ok) return decided;
      const version = decided.value;
      if (version !== null) {
        await insertRuleSets(manager, bodyId, [version.ruleSet], { by, retired: version.retired });
      }
      const rows = await readVersions(manager, [bodyId], version?.ruleSet.id ?? ruleSetId);
      const [view] = await this.views(manager, standing.body, rows.slice(-1));
      return view ? accept(view) : UNKNOWN;
    });
  }

  private async views(
    manager: EntityManager,
    body: BodyRecord,
    rows: readonly RuleSetRow[],
  ): Promise<RuleSetView[]> {
    const names = await this.people.namesOf(
      rows.flatMap(({ writtenBy }) => writtenBy ?? []),
      manager,
    );
    return rows.map(({ document, retired, writtenBy, createdAt }) => ({
      ruleSet: document,
      says: sayRule(document),
      warnings: ruleSetWarnings(document),
      isDefault: document.id === body.ruleSet.id,
      isRetired: retired,
      writtenAt: createdAt.toISOString(),
      writtenBy: writtenBy === null ? null : (names.get(writtenBy) ?? null),
    }));
  }
}

async function standingOf(manager: EntityManager, bodyId: string): Promise<Standing | null> {
  const [body] = await readBodies(manager, [bodyId]);
  return body ? { body, now: inForce(await readVersions(manager, [bodyId])) } : null;
}

function othersOf(now: readonly RuleSetRow[], id: string): RuleSet[] {
  return now.filter(({ ruleSetId, retired }) => ruleSetId !== id && !retired).map(({ document }) => document);
}
