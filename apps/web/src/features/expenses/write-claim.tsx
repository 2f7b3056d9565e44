/** The lines of a claim on one page. Props: claim, rule, draft, faults, busy, problem, isSaved, onChange, onSave, onCheck. */
import type { ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { MOST_LINES, sayMoney } from '@quorate/domain';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDate } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { Textarea } from '../../ui/textarea.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import { RefusalNotice } from '../acts/index.js';
import { type ClaimDraft, type LineDraft, type LineFaults, totalSoFar } from './claim-draft.js';
import styles from './expenses.module.css';
import { LineFields } from './line-fields.js';

export interface WriteClaimProps {
  readonly claim: ClaimView;
  readonly rule: ExpenseRuleView;
  readonly draft: ClaimDraft;
  readonly faults: LineFaults;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly isSaved: boolean;
  readonly onChange: (draft: ClaimDraft) => void;
  readonly onSave: () => void;
  readonly onCheck: () => void;
}

/** Nothing is sent to anybody from here: it is checked first. */
export function WriteClaim(props: WriteClaimProps): ReactNode {
  const { claim, rule, draft, faults, busy, problem, isSaved, onChange, onSave, onCheck } = props;
  const form = useFaultFocus<HTMLFormElement>(Object.fromEntries(faults));
  const made = useRef(0);
  const put = (place: number, line: LineDraft): void =>
    onChange({ ...draft, lines: draft.lines.map((one, at) => (at === place ? line : one)) });
  const add = (): void => {
    made.current += 1;
    const fresh = { key: `new-${made.current}`, on: claim.meetingDay, kindId: '', quantity: '' };
    onChange({ ...draft, lines: [...draft.lines, { ...fresh, note: '', receipts: [] }] });
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    onCheck();
  };
  return (
    <form ref={form} className={styles.page} onSubmit={check} noValidate>
      <Head claim={claim} />
      <div>
        {draft.lines.length === 0 && <p className={styles.none}>There is no line yet. Add what you spent.</p>}
        {draft.lines.map((line, place) => (
          <LineFields
            key={line.key}
            {...{ claim, rule, line, place, fault: faults.get(place) }}
            onChange={(next) => put(place, next)}
            onRemove={() => onChange({ ...draft, lines: draft.lines.filter((_, at) => at !== place) })}
          />
        ))}
      </div>
      {draft.lines.length < MOST_LINES && (
        <div>
          <Button tone="quiet" onClick={add}>
            Add a line
          </Button>
        </div>
      )}
      <Textarea
        label="Notes for the secretary"
        isOptional
        rows={3}
        maxLength={2000}
        value={draft.notes}
        onChange={({ target }) => onChange({ ...draft, notes: target.value })}
      />
      <p className={styles.total}>Total so far {sayMoney(totalSoFar(draft, rule), rule.currency)}</p>
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <div className={styles.acts}>
        <Button type="submit" busy={busy} busyLabel="Saving">
          Check your claim
        </Button>
        <Button tone="quiet" busy={busy} onClick={onSave}>
          Save and return later
        </Button>
        <p role="status" className={styles.small}>
          {isSaved ? 'Saved, not submitted' : ''}
        </p>
      </div>
    </form>
  );
}

function Head({ claim }: { readonly claim: ClaimView }): ReactNode {
  const { meetingTitle, meetingDay, lastDay, bodyName, state, steps } = claim;
  const last = steps.at(-1);
  return (
    <header className={styles.region}>
      <Question>Claim for {meetingTitle}</Question>
      <p className={styles.lead}>
        {bodyName}, {formatDate(meetingDay)}. {steps.length === 0 && `Submit it by ${formatDate(lastDay)}. `}
        Only you read it until you submit it, and then you and the secretary.
      </p>
      {state === 'sent-back' && last !== undefined && (
        <Notice title={`${last.by} sent it back to you`}>
          <p>{last.sentence.replace(/^Sent back\. /, '')}</p>
        </Notice>
      )}
    </header>
  );
}
