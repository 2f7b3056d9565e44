/** Changes what a body pays: kinds with their rates and most amounts, the currency, and until when one claims. Props: bodyId, rule, onClose. */
import type { ExpenseRuleView } from '@quorate/contracts';
import { plainMoney } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { type FaultOf, FormDialog, useDraft } from '../form-dialog/index.js';
import { penceOf } from './claim-draft.js';
import styles from './expenses.module.css';

export interface ExpenseRuleDialogProps {
  readonly bodyId: string;
  readonly rule: ExpenseRuleView;
  readonly onClose: () => void;
}

interface KindDraft {
  readonly key: string;
  /** Of one that there is; null for a new one. */
  readonly kindId: string | null;
  readonly name: string;
  readonly perMile: string;
  readonly most: string;
}

const textOf = (hundredths: number | null): string => (hundredths === null ? '' : plainMoney(hundredths));

/** What was submitted keeps the rates it was submitted at. */
export function ExpenseRuleDialog({ bodyId, rule, onClose }: ExpenseRuleDialogProps): ReactNode {
  const client = useQueryClient();
  const { draft, field } = useDraft({ currency: rule.currency, claimDays: String(rule.claimDays) });
  const [kinds, setKinds] = useState<readonly KindDraft[]>(() =>
    rule.kinds.map(({ kindId, name, perMile, most }) => ({
      ...{ key: kindId, kindId, name, perMile: textOf(perMile), most: textOf(most) },
    })),
  );
  const send = async (): Promise<void> => {
    const next = {
      ...{ currency: draft.currency.trim(), claimDays: Number(draft.claimDays) },
      kinds: kinds.map(({ kindId, name, perMile, most }, at) => ({
        ...{ kindId: kindId ?? newIdOf(name, at), name: name.trim() },
        ...{ perMile: readMoney(perMile), most: readMoney(most) },
      })),
    };
    await sendJson<ExpenseRuleView>('PUT', `/api/bodies/${bodyId}/expense-rule`, next);
    await client.invalidateQueries({ queryKey: ['expenses', 'rule', bodyId] });
  };
  const add = (): void =>
    setKinds([...kinds, { key: `new-${kinds.length}`, kindId: null, name: '', perMile: '', most: '' }]);
  return (
    <FormDialog
      title="What is paid"
      confirmLabel="Save the change"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <TextInput
            label="Claims come within so many days after the meeting"
            hint="1 to 3660"
            inputMode="numeric"
            {...field('claimDays', faultOf)}
          />
          <TextInput label="Currency" hint="GBP, EUR" maxLength={3} {...field('currency', faultOf)} />
          {kinds.map((kind, place) => (
            <KindFields
              key={kind.key}
              {...{ kind, place, faultOf }}
              onChange={(changed) => setKinds(kinds.map((one, at) => (at === place ? changed : one)))}
              onRemove={() => setKinds(kinds.filter((_, at) => at !== place))}
            />
          ))}
          <div>
            <Button tone="quiet" onClick={add}>
              Add a kind
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}

interface KindFieldsProps {
  readonly kind: KindDraft;
  readonly place: number;
  readonly faultOf: FaultOf;
  readonly onChange: (kind: KindDraft) => void;
  readonly onRemove: () => void;
}

function KindFields({ kind, place, faultOf, onChange, onRemove }: KindFieldsProps): ReactNode {
  const fault = (name: string): string | undefined => faultOf(`kinds.${place}.${name}`);
  return (
    <fieldset className={styles.line}>
      <legend className={styles.legend}>Kind {place + 1}</legend>
      <TextInput
        label="Name"
        maxLength={60}
        value={kind.name}
        error={fault('name') ?? fault('kindId')}
        onChange={({ target }) => onChange({ ...kind, name: target.value })}
      />
      <div className={styles.fields}>
        <TextInput
          label="For each mile"
          hint="0.45; empty where the amount spent is claimed"
          inputMode="decimal"
          isOptional
          value={kind.perMile}
          error={fault('perMile')}
          onChange={({ target }) => onChange({ ...kind, perMile: target.value })}
        />
        <TextInput
          label="Most of a line"
          hint="30.00; empty for no limit"
          inputMode="decimal"
          isOptional
          value={kind.most}
          error={fault('most')}
          onChange={({ target }) => onChange({ ...kind, most: target.value })}
        />
      </div>
      <div>
        <Button tone="plain" onClick={onRemove}>
          Take kind {place + 1} out
        </Button>
      </div>
    </fieldset>
  );
}

/** What is no amount is sent as one that is refused, so that the field says what is taken. */
function readMoney(text: string): number | null {
  const pence = penceOf(text);
  return Number.isNaN(pence) ? -1 : pence;
}

function newIdOf(name: string, at: number): string {
  const made = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return made === '' ? `kind-${at + 1}` : made;
}
