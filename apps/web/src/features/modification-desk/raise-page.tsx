/** The page on which the secretary raises a modification: a problem first, the solution may come later. */
import type { ModificationView } from '@quorate/contracts';
import { ukCalendarDate } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ProblemError, problemOf, serverNow, useAct } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { useCode } from '../code/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { descriptionOf, emptyDraft, happenedOf } from './act-draft.js';
import { DescriptionFields } from './description-fields.js';
import { HappenedFields } from './happened-fields.js';
import styles from './modification-desk.module.css';

/** Shows the form to whoever keeps the register. */
export function RaisePage(): ReactNode {
  return <SignedInOnly>{() => <Raising />}</SignedInOnly>;
}

function Raising(): ReactNode {
  const query = useCode();
  return (
    <SitePage title="Raise a modification">
      <p className={styles.back}>
        <TextLink href="/modifications">All modifications</TextLink>
      </p>
      <Question size="display">Raise a modification</Question>
      <Reading query={query} label="Loading the rules of the code">
        {({ keeps, code }) =>
          keeps && code !== null ? (
            <RaiseForm pattern={code.draftNumbers} />
          ) : (
            <EmptyState
              title="This page is not for your account"
              action={<TextLink href="/modifications">See the modifications</TextLink>}
            >
              The secretary of the body that votes on modifications keeps their register.
            </EmptyState>
          )
        }
      </Reading>
    </SitePage>
  );
}

function RaiseForm({ pattern }: { readonly pattern: string }): ReactNode {
  const [draft, setDraft] = useState(emptyDraft(ukCalendarDate(new Date(serverNow()).toISOString())));
  const [number, setNumber] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = useAct();
  const faultOf = (field: string): string | undefined => {
    if (!(error instanceof ProblemError)) return undefined;
    const { errors, field: at, detail } = error.problem;
    return errors?.find((one) => one.field === field)?.detail ?? (at === field ? detail : undefined);
  };
  const raise = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const asked = {
        ...happenedOf(draft),
        number: number.trim() === '' ? null : number.trim(),
        description: descriptionOf(draft),
      };
      const made = await act<ModificationView>('/api/modifications', asked);
      await queries.invalidateQueries({ queryKey: ['modifications'] });
      await navigate({ href: `/modifications/${made.number}` });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void raise(event)}>
      <TextInput
        label="Number"
        hint={`Empty for the next one, ${pattern}`}
        isOptional
        maxLength={13}
        value={number}
        error={faultOf('number')}
        onChange={({ target }) => setNumber(target.value)}
      />
      <DescriptionFields draft={draft} setDraft={setDraft} faultOf={faultOf} />
      <HappenedFields draft={draft} setDraft={setDraft} faultOf={faultOf} noteLabel="Note" />
      {error !== null && <ProblemNotice problem={problemOf(error)} />}
      <Button type="submit" tone="primary" busy={busy} busyLabel="Raising it">
        Raise the modification
      </Button>
    </form>
  );
}
