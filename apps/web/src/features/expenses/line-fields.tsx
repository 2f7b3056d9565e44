/** One line of a claim as it is written. Props: claim, rule, line, place, fault, onChange, onRemove. */
import type { ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { MOST_RECEIPTS, sayExpenseKind } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import type { LineDraft, LineFaults, LineField, Receipt } from './claim-draft.js';
import styles from './expenses.module.css';
import { ReceiptField } from './receipt-field.js';
import { claimPath } from './use-claims.js';

export interface LineFieldsProps {
  readonly claim: ClaimView;
  readonly rule: ExpenseRuleView;
  readonly line: LineDraft;
  readonly place: number;
  readonly fault: ReturnType<LineFaults['get']>;
  readonly onChange: (line: LineDraft) => void;
  readonly onRemove: () => void;
}

/** Asks for miles or money, as the kind is paid. */
export function LineFields(props: LineFieldsProps): ReactNode {
  const { claim, rule, line, place, fault, onChange, onRemove } = props;
  const kind = rule.kinds.find(({ kindId }) => kindId === line.kindId);
  const isByMile = kind !== undefined && kind.perMile !== null;
  const faultAt = (field: LineField): string | undefined =>
    fault?.field === field ? fault.sentence : undefined;
  const known = rule.kinds.map(({ kindId, name }) => ({ value: kindId, label: name }));
  return (
    <fieldset className={styles.line}>
      <legend className={styles.legend}>Line {place + 1}</legend>
      <div className={styles.fields}>
        <TextInput
          label="Day"
          type="date"
          value={line.on}
          error={faultAt('on')}
          onChange={({ target }) => onChange({ ...line, on: target.value })}
        />
        <Select
          label="Kind"
          options={[{ value: '', label: 'Choose the kind' }, ...known]}
          value={kind?.kindId ?? ''}
          error={faultAt('kindId')}
          onChange={({ target }) => onChange({ ...line, kindId: target.value })}
        />
        <TextInput
          label={isByMile ? 'Miles' : `Amount in ${rule.currency}`}
          hint={kind === undefined ? undefined : sayExpenseKind(kind, rule.currency) || undefined}
          inputMode={isByMile ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={line.quantity}
          error={faultAt('quantity')}
          onChange={({ target }) => onChange({ ...line, quantity: target.value })}
        />
      </div>
      <TextInput
        label="What it was for"
        isOptional
        maxLength={300}
        value={line.note}
        error={faultAt('note')}
        onChange={({ target }) => onChange({ ...line, note: target.value })}
      />
      <Receipts claim={claim} line={line} place={place} error={faultAt('receipts')} onChange={onChange} />
      <div>
        <Button tone="plain" onClick={onRemove}>
          Take line {place + 1} out
        </Button>
      </div>
    </fieldset>
  );
}

interface ReceiptsProps extends Pick<LineFieldsProps, 'claim' | 'line' | 'place' | 'onChange'> {
  readonly error: string | undefined;
}

function Receipts({ claim, line, place, error, onChange }: ReceiptsProps): ReactNode {
  const without = (hash: string): readonly Receipt[] => line.receipts.filter((one) => one.hash !== hash);
  return (
    <div className={styles.region}>
      {line.receipts.length > 0 && (
        <ul aria-label={`Receipts of line ${place + 1}`}>
          {line.receipts.map(({ hash, name }) => (
            <li key={hash} className={styles.receipt}>
              <a href={`${claimPath(claim)}/receipts/${hash}`}>{name}</a>
              <Button tone="plain" onClick={() => onChange({ ...line, receipts: without(hash) })}>
                Take it out<VisuallyHidden>: {name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {line.receipts.length < MOST_RECEIPTS && (
        <ReceiptField
          claim={claim}
          place={place}
          error={error}
          onKept={(receipt) => onChange({ ...line, receipts: [...without(receipt.hash), receipt] })}
        />
      )}
    </div>
  );
}
