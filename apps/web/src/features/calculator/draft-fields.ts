/** What every group of the calculator's fields is given. */
import type { CalculatorDraft } from '../calculator-case/index.js';

export interface DraftFieldsProps {
  readonly draft: CalculatorDraft;
  readonly change: (part: Partial<CalculatorDraft>) => void;
  /** Sentences by field; the fields of a category carry its place: "approve 2". */
  readonly faults: ReadonlyMap<string, string>;
}
