/** The tables of this module. */
import { PartyCategoryPeriodRow } from './party-category-period.entity.js';
import { PartyCategoryRow } from './party-category.entity.js';
import { PartyRow } from './party.entity.js';
import { WithdrawalChangeRow } from './withdrawal-change.entity.js';

export const PARTY_ENTITIES = [PartyRow, PartyCategoryRow, PartyCategoryPeriodRow, WithdrawalChangeRow];
