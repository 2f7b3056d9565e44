/** The tables of this module. */
import { BodyOfficerRow } from './body-officer.entity.js';
import { BodyRow } from './body.entity.js';
import { ComingTermRow } from './coming-term.entity.js';
import { ProofRuleRow } from './proof-rule.entity.js';
import { RuleSetRow } from './rule-set.entity.js';
import { SeatAlternateRow } from './seat-alternate.entity.js';
import { SeatTermRow } from './seat-term.entity.js';
import { SeatRow } from './seat.entity.js';

export const BODY_ENTITIES = [
  BodyRow,
  BodyOfficerRow,
  RuleSetRow,
  SeatRow,
  SeatTermRow,
  SeatAlternateRow,
  ComingTermRow,
  ProofRuleRow,
];
