/** The door of the rule sets of a body. */
export { NewRuleSetPage, RuleSetPage } from './rule-set-page.js';
export { RuleSetsPage } from './rule-sets-page.js';
