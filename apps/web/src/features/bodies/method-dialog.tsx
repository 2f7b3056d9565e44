/** Which reading of the rule a body counts by. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { COUNTING_METHODS, methodOf, readBy, sayCounting } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { FormDialog } from '../form-dialog/index.js';
import styles from './bodies.module.css';
import { methodWords } from './method-words.js';
import { useBodyChange } from './use-body-change.js';

export interface MethodDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Shows the choice with the rules as they would then read. */
export function MethodDialog({ body, onClose }: MethodDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const [method, setMethod] = useState(methodOf(body.ruleSet.counting) ?? 'per-head');
  const rules = sayCounting({ ...body.ruleSet, counting: readBy(body.ruleSet.counting, method) });
  return (
    <FormDialog
      title="Change the way of counting"
      confirmLabel="Save the way of counting"
      send={() => change('counting-method', { method })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <Select
            label="Votes are counted"
            hint="This makes a new version of the rules. A vote that is open keeps the rules it was opened with."
            error={faultOf('method')}
            value={method}
            onChange={(event) => {
              const chosen = COUNTING_METHODS.find((one) => one === event.target.value);
              if (chosen !== undefined) setMethod(chosen);
            }}
            options={COUNTING_METHODS.map((one) => ({ value: one, label: methodWords[one] }))}
          />
          <div>
            <p className={styles.label}>The rules would then read:</p>
            <ol className={styles.rules}>
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
          </div>
        </>
      )}
    </FormDialog>
  );
}
