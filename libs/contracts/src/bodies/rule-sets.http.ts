/** The rule sets of a body: read by anyone, written by its secretary and administrators, each change a new version. */
import { faultsOfRuleSet, type RuleSet } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';
import { addFaults, keptRuleSet, ruleSet } from './rule-set.js';

const ruleSetId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give an id as the list of rule sets has it.')
  .max(80);

export const ruleSetView = z
  .object({
    ruleSet: keptRuleSet,
    says: z.array(z.string()).describe('the rules said back in plain English'),
    warnings: z.array(z.string()).describe('what of them the Companies Act 2006 does not allow a company'),
    isDefault: z.boolean().describe('votes open under it unless they name another'),
    isRetired: z.boolean().describe('no vote opens under it any more'),
    writtenAt: z.iso.datetime(),
    writtenBy: z.string().nullable().describe('null for the rules that the body was founded with'),
  })
  .meta({ id: 'RuleSetOfBody' });
export type RuleSetView = z.infer<typeof ruleSetView>;

/** What a meeting could not run is refused here too, so that no rule is kept that would not be followed. */
function checkWhole(rules: Omit<RuleSet, 'id'>, context: z.RefinementCtx): void {
  const whole = { ...rules, id: 'as-sent' };
  addFaults(context, faultsOfRuleSet(whole));
}

export const newRuleSet = ruleSet
  .omit({ id: true, version: true })
  .superRefine((rules, context) => checkWhole({ ...rules, version: 1 }, context))
  .meta({ id: 'NewRuleSet' });
export type NewRuleSetInput = z.infer<typeof newRuleSet>;

export const changedRuleSet = ruleSet
  .omit({ id: true })
  .superRefine(checkWhole)
  .meta({ id: 'ChangedRuleSet' });
export type ChangedRuleSetInput = z.infer<typeof changedRuleSet>;

const ofBody = z.strictObject({ bodyId: id });
const ofRuleSet = z.strictObject({ bodyId: id, ruleSetId });

export const ruleSetRoutes = {
  list: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/rule-sets',
    action: 'body.read',
    summary:
      'The rule sets of a body in the versions in force, the default first; those that are retired last',
    params: ofBody,
    reply: z.object({ ruleSets: z.array(ruleSetView) }),
  }),
  versions: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/rule-sets/:ruleSetId/versions',
    action: 'body.read',
    summary: 'Every version of a rule set, the newest first',
    params: ofRuleSet,
    reply: z.object({ versions: z.array(ruleSetView) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/rule-sets',
    action: 'rule-set.edit',
    summary: 'Add a rule set that votes may be opened under; its id is made of its name',
    status: 201,
    params: ofBody,
    body: newRuleSet,
    reply: ruleSetView,
  }),
  change: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/rule-sets/:ruleSetId',
    action: 'rule-set.edit',
    summary:
      'Change a rule set: makes the next version after the one named, and brings back one that was retired; open votes keep theirs',
    params: ofRuleSet,
    body: changedRuleSet,
    reply: ruleSetView,
  }),
  retire: route({
    method: 'DELETE',
    path: '/api/bodies/:bodyId/rule-sets/:ruleSetId',
    action: 'rule-set.edit',
    summary: 'Retire a rule set: no vote opens under it any more, and its versions are kept',
    params: ofRuleSet,
    reply: ruleSetView,
  }),
} as const;
