/** What a body asks of whoever votes where shares vote or in secret: a second factor or not. Props: bodyId, mayChange. */
import type { ProofRuleView } from '@quorate/contracts';
import { sayProofRule } from '@quorate/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import styles from './bodies.module.css';
import { numberOf } from './body-draft.js';

export interface BodyProofProps {
  readonly bodyId: string;
  readonly mayChange: boolean;
}

/** Says the rule, with the way to change it for those who may. */
export function BodyProof({ bodyId, mayChange }: BodyProofProps): ReactNode {
  const [isChanging, setChanging] = useState(false);
  const query = useQuery({
    queryKey: ['bodies', bodyId, 'proof-rule'],
    queryFn: () => getJson<ProofRuleView>(`/api/bodies/${bodyId}/proof-rule`),
  });
  return (
    <section className={styles.narrow} aria-labelledby="proof">
      <RegionLabel id="proof">Second factor</RegionLabel>
      <Reading query={query} label="Loading what is asked" lines={1}>
        {(rule) => (
          <>
            <p>{sayProofRule(rule)}. This holds for votes and proxies by shares, and for secret ballots.</p>
            {mayChange && (
              <p className={styles.action}>
                <Button tone="quiet" onClick={() => setChanging(true)}>
                  Change what is asked
                </Button>
              </p>
            )}
            {isChanging && <ProofDialog bodyId={bodyId} rule={rule} onClose={() => setChanging(false)} />}
          </>
        )}
      </Reading>
    </section>
  );
}

interface ProofDialogProps {
  readonly bodyId: string;
  readonly rule: ProofRuleView;
  readonly onClose: () => void;
}

function ProofDialog({ bodyId, rule, onClose }: ProofDialogProps): ReactNode {
  const client = useQueryClient();
  const [required, setRequired] = useState(rule.required);
  const { draft, field } = useDraft({ minutes: String(rule.minutes) });
  const send = async (): Promise<void> => {
    const next = { required, minutes: numberOf(draft.minutes) };
    await sendJson<ProofRuleView>('PUT', `/api/bodies/${bodyId}/proof-rule`, next);
    await client.invalidateQueries({ queryKey: ['bodies', bodyId, 'proof-rule'] });
  };
  return (
    <FormDialog
      title="Change what is asked of who votes"
      confirmLabel="Save the change"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <Checkbox
            label="Nobody votes without a second factor"
            checked={required}
            onChange={(event) => setRequired(event.target.checked)}
          />
          <TextInput
            label="Ask again after so many minutes"
            hint="1 to 1440"
            inputMode="numeric"
            {...field('minutes', faultOf)}
          />
        </>
      )}
    </FormDialog>
  );
}
