/** A nomination on its way through its pages. Props: election, person, children (shown where nothing may be nominated). */
import type { ElectionView } from '@quorate/contracts';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ProblemError, problemOf } from '../../api/index.js';
import type { Problem } from '../../ui/problem-notice.js';
import { electionHref, placesOf, useElectionAct } from '../elections/index.js';
import type { SignedInSession } from '../site/index.js';
import { CheckPage } from './check-page.js';
import { DonePage } from './done-page.js';
import {
  emptyNomination,
  type NominationDraft,
  type NominationFaults,
  type NominationForm,
  nominationOf,
  stepOfField,
  STEPS,
} from './nomination-draft.js';
import { StepPage } from './step-page.js';
import { TaskList } from './task-list.js';

export interface NominatingProps {
  readonly election: ElectionView;
  readonly person: SignedInSession['person'];
  readonly children: ReactNode;
}

/** Which page it is stands in the address, so that the browser's way back works; what was typed stays with the form. */
export function Nominating({ election, person, children }: NominatingProps): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const at = new URLSearchParams(search).get('step');
  const places = placesOf(election);
  const [draft, setDraft] = useState<NominationDraft>({
    ...emptyNomination,
    placeId: places.length === 1 ? (places[0]?.id ?? '') : '',
    who: election.maySelfNominate ? '' : 'other',
  });
  const [made, setMade] = useState<string | null>(null);
  const sending = useSending(election, setMade);
  if (made !== null) {
    return <DonePage election={election} nominationId={made} />;
  }
  if (places.length === 0) return children;
  const base = electionHref(election, 'nominate');
  const form: NominationForm = {
    ...{ election, places, draft, personId: person.personId, myName: person.name },
    change: (part) => {
      setDraft({ ...draft, ...part });
      sending.forget();
    },
    refused: sending.refused,
    hrefOf: (step) => (step === 'tasks' ? base : `${base}?step=${step}`),
  };
  const step = STEPS.find((one) => one === at);
  if (step !== undefined) return <StepPage key={step} step={step} form={form} />;
  if (at === 'check') {
    const command = nominationOf(form, draft);
    const send = command === null ? null : () => sending.send(command, form);
    return <CheckPage form={form} send={send} busy={sending.busy} problem={sending.problem} />;
  }
  return <TaskList form={form} />;
}

/** The nomination on its way; a refusal that names a field leads back to its step. */
function useSending(election: ElectionView, onMade: (nominationId: string) => void) {
  const act = useElectionAct(election);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<NominationFaults>({});
  const forget = (): void => {
    setProblem(null);
    setRefused({});
  };
  const send = (
    command: NonNullable<ReturnType<typeof nominationOf>>,
    { hrefOf }: Pick<NominationForm, 'hrefOf'>,
  ): void => {
    setBusy(true);
    forget();
    act(command)
      .then(({ made }) => onMade(made.nominationId ?? ''))
      .catch((error: unknown) => {
        const { title, detail, field } = problemOf(error);
        setProblem({ title, detail });
        const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
        const step = stepOfField(field ?? faults[0]?.field);
        if (step === null) return;
        setRefused({ [step]: faults[0]?.detail ?? detail });
        router.history.push(hrefOf(step));
      })
      .finally(() => setBusy(false));
  };
  return { send, forget, busy, problem, refused };
}
