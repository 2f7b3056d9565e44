/** A claim on its way: written, saved for later, checked, submitted. Props: claim, rule. */
import type { ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { problemOf, serverNow } from '../../api/index.js';
import type { Problem } from '../../ui/problem-notice.js';
import { CheckClaim } from './check-claim.js';
import { type ClaimDraft, draftOf, faultsOf, hindrances, inputOf, type LineFaults } from './claim-draft.js';
import { claimHref, useClaimActs } from './use-claims.js';
import { WriteClaim } from './write-claim.js';
import { ukCalendarDate } from '@quorate/domain';

export interface WritingClaimProps {
  readonly claim: ClaimView;
  readonly rule: ExpenseRuleView;
}

const noFaults: LineFaults = new Map();

/** Which page it is stands in the address, so that the browser's way back works; what was typed stays with the form. */
export function WritingClaim({ claim, rule }: WritingClaimProps): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const router = useRouter();
  const acts = useClaimActs(claim);
  const [draft, setDraft] = useState<ClaimDraft>(() => draftOf(claim));
  const [faults, setFaults] = useState(noFaults);
  const [isSaved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const href = claimHref(claim);
  const today = ukCalendarDate(new Date(serverNow()).toISOString());
  const change = (next: ClaimDraft): void => {
    setDraft(next);
    setSaved(false);
    setProblem(null);
    setFaults(noFaults);
  };
  const attempt = async (request: () => Promise<ClaimView>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await request();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async (found: LineFaults): Promise<boolean> => {
    setFaults(found);
    if (found.size > 0) return false;
    const isKept = await attempt(() => acts.save(inputOf(draft, rule, claim.version)));
    setSaved(isKept);
    return isKept;
  };
  const check = async (): Promise<void> => {
    if (await save(faultsOf(draft, rule, today))) router.history.push(`${href}?step=check`);
  };
  const submit = async (): Promise<void> => {
    // Also where it was refused: what is at fault stands there.
    if (!(await attempt(() => acts.act('submission', { version: claim.version })))) return;
    router.history.push(href);
  };
  if (new URLSearchParams(search).get('step') === 'check' && claim.lines.length > 0 && faults.size === 0)
    return <CheckClaim claim={claim} busy={busy} problem={problem} onSubmit={() => void submit()} />;
  return (
    <WriteClaim
      {...{ claim, rule, draft, faults, busy, problem, isSaved }}
      onChange={change}
      onSave={() => void save(hindrances(draft, rule, today))}
      onCheck={() => void check()}
    />
  );
}
