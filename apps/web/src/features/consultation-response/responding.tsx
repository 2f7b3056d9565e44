/** A response on its way: written, saved for later, checked, submitted. Props: consultation, own, onSubmitted. */
import type { ConsultationView, OwnResponse } from '@quorate/contracts';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ProblemError, problemOf, sendJson } from '../../api/index.js';
import type { Problem } from '../../ui/problem-notice.js';
import { consultationHref } from '../consultation-list/index.js';
import { consultationPath, useConsultationAct } from '../consultation-reading/index.js';
import { CheckResponse } from './check-response.js';
import {
  contentOf,
  draftOf,
  faultsOf,
  questionOfField,
  type ResponseDraft,
  type ResponseFaults,
} from './response-draft.js';
import { WriteResponse } from './write-response.js';

export interface RespondingProps {
  readonly consultation: ConsultationView;
  readonly own: OwnResponse & { readonly party: NonNullable<OwnResponse['party']> };
  readonly onSubmitted: () => void;
}

/** Which page it is stands in the address, so that the browser's way back works; what was typed stays with the form. */
export function Responding({ consultation, own, onSubmitted }: RespondingProps): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const router = useRouter();
  const [draft, setDraft] = useState<ResponseDraft>(() =>
    draftOf(own.draft?.content ?? own.response?.content ?? null),
  );
  const [isTried, setTried] = useState(false);
  const sending = useSending(consultation, own);
  const { questions } = consultation;
  const href = consultationHref(consultation, 'respond');
  const faults = faultsOf(questions, draft);
  const change = (next: ResponseDraft): void => {
    setDraft(next);
    sending.forget();
  };
  const check = async (): Promise<void> => {
    setTried(true);
    if (faults.size > 0) return;
    if (await sending.save(draft)) router.history.push(`${href}?step=check`);
  };
  const submit = async (): Promise<void> => {
    const isSubmitted = await sending.submit(draft);
    // Also where it was refused: what is at fault stands there.
    router.history.push(href);
    if (isSubmitted) onSubmitted();
  };
  const form = { consultation, party: own.party, draft, busy: sending.busy, problem: sending.problem };
  if (new URLSearchParams(search).get('step') === 'check' && faults.size === 0)
    return <CheckResponse {...form} href={href} onSubmit={() => void submit()} />;
  return (
    <WriteResponse
      {...form}
      faults={new Map([...(isTried ? faults : []), ...sending.refused])}
      savedAt={sending.savedAt}
      isChange={own.response !== null}
      onChange={change}
      onSave={() => void sending.save(draft)}
      onCheck={() => void check()}
    />
  );
}

/** What is sent, and what came of it. */
function useSending(consultation: ConsultationView, own: RespondingProps['own']) {
  const act = useConsultationAct(consultation);
  const [version, setVersion] = useState(own.draft?.version ?? 0);
  const [savedAt, setSavedAt] = useState(own.draft?.savedAt ?? null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<ResponseFaults>(new Map());
  const forget = (): void => {
    setProblem(null);
    setRefused(new Map());
  };
  const contentNow = (draft: ResponseDraft) => contentOf(consultation.questions, draft);
  const attempt = async (draft: ResponseDraft, request: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    forget();
    try {
      await request();
      return true;
    } catch (error) {
      const { title, detail, field } = problemOf(error);
      const first = error instanceof ProblemError ? error.problem.errors?.[0] : undefined;
      const question = questionOfField(first?.field ?? field, contentNow(draft));
      setProblem({ title, detail });
      if (question > 0) setRefused(new Map([[question, first?.detail ?? detail]]));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = (draft: ResponseDraft): Promise<boolean> =>
    attempt(draft, async () => {
      const path = `${consultationPath(consultation)}/response/draft`;
      const saved = await sendJson<OwnResponse>('PUT', path, { version, content: contentNow(draft) });
      setVersion(saved.draft?.version ?? 0);
      setSavedAt(saved.draft?.savedAt ?? null);
    });
  const submit = (draft: ResponseDraft): Promise<boolean> =>
    attempt(draft, async () => {
      const replaces = own.response?.receipt.responseId ?? null;
      await act({ type: 'response.submit', content: contentNow(draft), replaces });
    });
  return { save, submit, forget, busy, problem, refused, savedAt };
}
