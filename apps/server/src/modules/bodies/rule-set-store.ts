/** Reads and writes the versions of rule sets; the rules are kept by whoever calls. */
import type { RuleSet } from '@quorate/domain';
import { type EntityManager, In } from 'typeorm';
import { insertMany } from '../../platform/database/index.js';
import { RuleSetRow } from './rule-set.entity.js';

/** Who wrote a version, and whether it retires the rule set. */
export interface Writing {
  readonly by: string | null;
  readonly retired: boolean;
}

/** Adds versions, which are in force from now on. */
export async function insertRuleSets(
  manager: EntityManager,
  bodyId: string,
  ruleSets: readonly RuleSet[],
  { by, retired }: Writing,
): Promise<void> {
  const rows = ruleSets.map((document) => ({
    bodyId,
    ruleSetId: document.id,
    version: document.version,
    document,
    retired,
    writtenBy: by,
  }));
  await insertMany(manager, RuleSetRow, rows);
}

/** Every version of every rule set of these bodies, or of the one; older versions first. */
export function readVersions(
  manager: EntityManager,
  bodyIds: readonly string[],
  ruleSetId?: string,
): Promise<RuleSetRow[]> {
  return manager.find(RuleSetRow, {
    where: { bodyId: In(bodyIds), ...(ruleSetId !== undefined && { ruleSetId }) },
    order: { version: 'ASC' },
  });
}

/** The last version of each rule set, by name. */
export function inForce(versions: readonly RuleSetRow[]): RuleSetRow[] {
  const last = new Map(versions.map((row) => [JSON.stringify([row.bodyId, row.ruleSetId]), row]));
  return [...last.values()].toSorted((one, other) => one.document.name.localeCompare(other.document.name));
}
