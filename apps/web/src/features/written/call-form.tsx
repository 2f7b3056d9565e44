/** The form of a call in writing, and the check before it goes out. Props: bodyId. */
import type { BodyView, MeetingSummary, RuleSetView } from '@quorate/contracts';
import { checkInWriting } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { getJson, ProblemError, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import type { Problem } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import { RefusalNotice } from '../acts/index.js';
import { CallCheck } from './call-check.js';
import {
  type Call,
  type CallDraft,
  type CallErrors,
  emptyQuestion,
  type FormOf,
  type QuestionDraft,
  readCall,
} from './call-draft.js';
import { QuestionFields } from './question-fields.js';
import { rulesFor, underRules } from './resolution-rules.js';
import styles from './written.module.css';

const lost: Problem = {
  title: 'The server did not answer',
  detail: 'Look whether you are connected, then press again: it goes out only once.',
};

/** Loads what the body does by default, then shows the form. */
export function CallForm({ bodyId }: { readonly bodyId: string }): ReactNode {
  const body = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
  });
  const rules = useQuery({
    queryKey: ['rule-sets', bodyId],
    queryFn: () => getJson<{ ruleSets: RuleSetView[] }>(`/api/bodies/${bodyId}/rule-sets`),
  });
  if (body.data === undefined || rules.data === undefined)
    return <Loading label="Loading the body" lines={6} />;
  const ruleSets = rules.data.ruleSets.filter(
    ({ isRetired, ruleSet }) => !isRetired && checkInWriting(ruleSet).ok,
  );
  return <Filling body={body.data} ruleSets={ruleSets} />;
}

interface FillingProps {
  readonly body: BodyView;
  readonly ruleSets: readonly RuleSetView[];
}

/** The call on its way: one key goes with one call, so that pressing twice asks once. */
function useSending(bodyId: string) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const send = (call: Call): void => {
    setBusy(true);
    sendJson<{ decision: MeetingSummary }>('POST', '/api/written-decisions', { bodyId, ...call }, { key })
      .then(
        ({ decision }) => router.history.push(`/meetings/${decision.meetingId}/console`),
        (error: unknown) => setProblem(error instanceof ProblemError ? error.problem : lost),
      )
      .finally(() => setBusy(false));
  };
  const renew = (): void => {
    setKey(crypto.randomUUID());
    setProblem(null);
  };
  return { send, busy, problem, renew };
}

function Filling({ body, ruleSets }: FillingProps): ReactNode {
  const [draft, setDraft] = useState<CallDraft>({
    ...{ title: '', workingDays: String(body.writing.workingDays), questions: [emptyQuestion] },
  });
  const [errors, setErrors] = useState<CallErrors>({});
  const [checked, setChecked] = useState<Call | null>(null);
  const form = useFaultFocus<HTMLFormElement>(errors);
  const { send, busy, problem, renew } = useSending(body.bodyId);
  const formOf: FormOf = (ruleSetId) =>
    (ruleSets.find(({ ruleSet }) => ruleSet.id === ruleSetId)?.ruleSet ?? body.ruleSet).form;
  const change = (part: Partial<CallDraft>): void => {
    setDraft({ ...draft, ...part });
    renew();
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const read = readCall(draft, formOf);
    setErrors('errors' in read ? read.errors : {});
    if ('call' in read) setChecked(read.call);
  };
  if (checked !== null) {
    const back = () => setChecked(null);
    const sending = { problem, busy, onSend: () => send(checked), onBack: back };
    return <CallCheck body={body} call={checked} ruleSets={ruleSets} {...sending} />;
  }
  return (
    <form ref={form} className={styles.form} onSubmit={check} noValidate>
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <CallFields {...{ body, draft, ruleSets, formOf, errors }} onChange={change} />
      <div className={styles.next}>
        <Button type="submit">Check before it goes out</Button>
        <Button tone="quiet" onClick={() => change({ questions: [...draft.questions, emptyQuestion] })}>
          Add another question
        </Button>
      </div>
    </form>
  );
}

interface CallFieldsProps extends FillingProps {
  readonly draft: CallDraft;
  readonly formOf: FormOf;
  readonly errors: CallErrors;
  readonly onChange: (part: Partial<CallDraft>) => void;
}

function CallFields({ body, draft, ruleSets, formOf, errors, onChange }: CallFieldsProps): ReactNode {
  const { ruleSet: standard, notice } = body;
  const others = ruleSets.map(({ ruleSet }) => ruleSet);
  const rulesOf = (question: QuestionDraft) => rulesFor(question, standard, others, notice);
  const hasOthers = draft.questions.some(({ resolutionKind }) => resolutionKind === '');
  return (
    <>
      <TextInput
        label="Title"
        hint="As the calendar shows it, for example: MP188 between meetings"
        maxLength={200}
        value={draft.title}
        error={errors['title']}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      {hasOthers && (
        <TextInput
          label="Working days to vote"
          hint="Today is not counted. The vote closes at 17:00 UK time on the last of them."
          inputMode="numeric"
          value={draft.workingDays}
          error={errors['workingDays']}
          onChange={(event) => onChange({ workingDays: event.target.value })}
        />
      )}
      {draft.questions.map((question, index) => (
        <QuestionFields
          key={index}
          index={index}
          count={draft.questions.length}
          draft={question}
          rules={rulesOf(question)}
          notice={notice}
          form={formOf(question.ruleSetId)}
          errors={errors}
          onChange={(next) =>
            onChange({ questions: draft.questions.with(index, underRules(next, rulesOf(next))) })
          }
          onRemove={() => onChange({ questions: draft.questions.toSpliced(index, 1) })}
        />
      ))}
    </>
  );
}
