/** The form of a rule set, part by part, each said back beside it. Props: body, start (the rules to begin with), isNew, onSaved. */
import type { BodyView } from '@quorate/contracts';
import { ruleSetWarnings, type RuleSet } from '@quorate/domain';
import { useRef, type ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { OutsideTheAct } from '../../ui/outside-the-act.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RuleGroups } from './rule-groups.js';
import type { Fault } from './rule-set-draft.js';
import styles from './rule-sets.module.css';
import { useWriting } from './use-writing.js';

export interface RuleSetFormProps {
  readonly body: BodyView;
  readonly start: RuleSet;
  readonly isNew: boolean;
  readonly onSaved: () => void;
}

/** Shows the form; nothing is sent until nothing is missing, and what is wrong then stands at its field. */
export function RuleSetForm({ body, start, isNew, onSaved }: RuleSetFormProps): ReactNode {
  const { rules, change, faultOf, faults, wasAsked, error, busy, save } = useWriting(body, start, isNew);
  const notice = useRef<HTMLDivElement>(null);
  const submit = async (): Promise<void> => {
    if (await save()) onSaved();
    else requestAnimationFrame(() => notice.current?.focus());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <RuleGroups {...{ rules, change, faultOf, faults }} />
      <div className={styles.end}>
        <div ref={notice} tabIndex={-1} className={styles.notice}>
          {wasAsked && faults.length > 0 && <NotWhole faults={faults} />}
          <OutsideTheAct warnings={ruleSetWarnings(rules)} />
          {error !== null && <ProblemNotice problem={problemOf(error)} />}
        </div>
        {!isNew && (
          <p className={styles.hint}>
            Saving makes version {start.version + 1}. Version {start.version} is kept, and a vote that is open
            keeps the version it opened with.
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" busy={busy} busyLabel="Saving…">
            {isNew ? 'Add these rules' : 'Save these rules'}
          </Button>
          <ButtonLink tone="quiet" href={`/bodies/${body.bodyId}/rule-sets`}>
            Go back without saving
          </ButtonLink>
        </div>
      </div>
    </form>
  );
}

function NotWhole({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  return (
    <Notice tone="error" title="These rules are not whole yet">
      <ul>
        {faults.map(({ field, sentence }) => (
          <li key={field + sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Nothing was saved.</p>
    </Notice>
  );
}
