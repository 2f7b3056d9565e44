/** A rule set while it is written: what it is now, what is at fault, and the act of saving it. */
import type { BodyView, RuleSetView } from '@quorate/contracts';
import type { RuleSet } from '@quorate/domain';
import { useState } from 'react';
import { ProblemError, sendJson } from '../../api/index.js';
import { type Fault, faultsOfDraft, type RuleFieldsProps, ruleSetRequest } from './rule-set-draft.js';

export interface Writing extends RuleFieldsProps {
  /** What keeps the rules from being saved, as they stand. */
  readonly faults: readonly Fault[];
  /** True once saving was tried: from then on faults are shown. */
  readonly wasAsked: boolean;
  /** What the server said, until something is changed. */
  readonly error: unknown;
  readonly busy: boolean;
  /** Sends the rules when nothing is at fault; answers whether they were saved. */
  readonly save: () => Promise<boolean>;
}

/** Begins with `start`; a new rule set is added, another becomes its next version. */
export function useWriting(body: BodyView, start: RuleSet, isNew: boolean): Writing {
  const [rules, setRules] = useState(start);
  const [wasAsked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const faults = faultsOfDraft(rules, body);
  const shown = wasAsked ? [...faults, ...faultsOf(error)] : [];
  const save = async (): Promise<boolean> => {
    setAsked(true);
    if (faults.length > 0) return false;
    setBusy(true);
    setError(null);
    const path = `/api/bodies/${body.bodyId}/rule-sets`;
    const request = ruleSetRequest(rules, isNew);
    try {
      await (isNew
        ? sendJson<RuleSetView>('POST', path, request)
        : sendJson<RuleSetView>('PUT', `${path}/${rules.id}`, request));
      return true;
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
      return false;
    }
  };
  return {
    ...{ rules, faults, wasAsked, error, busy, save },
    change: (part) => {
      setRules({ ...rules, ...part });
      setError(null);
    },
    faultOf: (field) => shown.find((fault) => fault.field === field)?.sentence,
  };
}

function faultsOf(error: unknown): Fault[] {
  if (!(error instanceof ProblemError)) return [];
  const { errors, field, detail } = error.problem;
  if (errors !== undefined) return errors.map((one) => ({ field: one.field, sentence: one.detail }));
  return field === undefined ? [] : [{ field, sentence: detail }];
}
