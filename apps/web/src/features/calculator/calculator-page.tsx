/** The vote calculator, for anyone: choose rules, fill in votes, see at once what they would have decided and why. */
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Select } from '../../ui/select.js';
import { caseOfDraft, PRESETS } from '../calculator-case/index.js';
import { SitePage } from '../site/index.js';
import { BallotFields } from './ballot-fields.js';
import { tellCase } from './calculation-view.js';
import styles from './calculator.module.css';
import { CountFields } from './count-fields.js';
import { HandOn } from './hand-on.js';
import { RuleFields } from './rule-fields.js';
import { useAddressedCase } from './use-addressed-case.js';

/** The fields that stand among the rules, which may be closed. */
const RULE_FIELDS = /^(most|fraction|quorumFraction|quorumCount|(threshold|cap|minimum) \d+)$/;

/** Counts in the browser, by the same functions that count real votes. */
export function CalculatorPage(): ReactNode {
  const { draft, presetId, change, begin, hash } = useAddressedCase();
  const read = caseOfDraft(draft);
  const { verdict, result, reasons } = tellCase(read);
  const fields = { draft, change, faults: read.faults };
  const hasRuleFault = [...read.faults.keys()].some((field) => RULE_FIELDS.test(field));
  return (
    <SitePage title="Vote calculator">
      <Question size="display">Vote calculator</Question>
      <p className={styles.intro}>
        Fill in votes and see what a rule makes of them. The functions that count here are those that count
        real votes; nothing is kept or sent.
      </p>
      <div className={styles.columns}>
        <section className={styles.case} aria-labelledby="case">
          <RegionLabel id="case">The case</RegionLabel>
          <Select
            label="Rules to begin with"
            value={presetId}
            options={options(presetId, draft.name)}
            onChange={(event) => begin(event.target.value)}
          />
          {draft.form === 'motion' ? <CountFields {...fields} /> : <BallotFields {...fields} />}
          <details className={styles.more}>
            <summary>
              Change the rules
              {hasRuleFault && <span className={styles.marked}>: a field here cannot be read</span>}
            </summary>
            <RuleFields {...fields} />
          </details>
          <p className={styles.glance} aria-hidden="true">
            {verdict}
          </p>
        </section>
        <section aria-labelledby="result">
          <RegionLabel id="result">The result</RegionLabel>
          {result}
        </section>
      </div>
      {reasons}
      <HandOn hash={hash} asked={read.asked} />
    </SitePage>
  );
}

/** The list; rules that came with an address stand under their own name. */
function options(presetId: string, name: string): { value: string; label: string }[] {
  return PRESETS.map((preset) => ({
    value: preset.id,
    label: preset.id === presetId && name !== preset.name ? name : preset.name,
  }));
}
