/** The door of the calculator's cases: what stands in its fields, how it is read, and how an address holds it. */
export {
  type CalculatorDraft,
  type CategoryDraft,
  type CategoryField,
  emptyCategory,
  isWeighedDraft,
  MOST_CATEGORIES,
} from './calculator-draft.js';
export { caseOfDraft, type ReadCase } from './case-of-draft.js';
export { type AddressedCase, calculatorHref, caseOfHash, hashOfCase } from './draft-address.js';
export { presetOf, PRESETS } from './presets.js';
