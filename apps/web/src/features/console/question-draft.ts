/** The question that would be put to a vote, kept for each item while the page is open, so that it is not typed twice. */
import type { AskedCommand } from '@quorate/contracts';
import {
  checkThreshold,
  passes,
  resolutionRulesOf,
  type AgendaItemNow,
  type CountingMethod,
  type Resolution,
  type Roster,
  type RuleSet,
} from '@quorate/domain';
import { useState } from 'react';
import { type OptionsDraft, readDigits, readOptions, suggestedQuestion } from '../agenda/index.js';

export interface QuestionDraft extends OptionsDraft {
  readonly text: string;
  /** Another way of counting for this vote; null keeps the body's own. */
  readonly method: CountingMethod | null;
  /** One of the body's other rule sets; null for its default. */
  readonly ruleSetId: string | null;
  /** The persons who vote, where the rules leave that to a list. */
  readonly electorIds: readonly string[];
  /** How many scrutineers open the box of a secret vote, as typed. */
  readonly threshold: string;
}

/** The rule set that the vote would be opened under. */
export function ruleSetOf(roster: Roster | null, { ruleSetId }: QuestionDraft): RuleSet | null {
  if (roster === null) return null;
  return roster.ruleSets.find(({ id }) => id === ruleSetId) ?? roster.ruleSet;
}

/** The rule sets of the body, its default first; for a resolution those under which it can be passed. */
export function rulesOffered(roster: Roster, resolution: Resolution | undefined): readonly RuleSet[] {
  const all = [roster.ruleSet, ...roster.ruleSets];
  if (resolution === undefined || roster.notice === undefined) return all;
  const rules = resolutionRulesOf(roster.notice);
  return all.filter((one) => !one.binding || passes(one, resolution.kind, rules, 'meeting'));
}

/** Nothing written yet; of the rules offered the first are chosen. */
function draftFor(item: AgendaItemNow, roster: Roster | null): QuestionDraft {
  const first = roster === null ? undefined : rulesOffered(roster, item.resolution)[0];
  const ruleSetId = first === undefined || first.id === roster?.ruleSet.id ? null : first.id;
  return { ...noDraft, text: suggestedQuestion(item), ruleSetId };
}

export type QuestionErrors = Partial<Readonly<Record<'text' | 'threshold' | keyof OptionsDraft, string>>>;

const PROPOSAL = { paper: { options: [], seats: 1 } };

/**
 * The command that puts the question, or what is wrong with it, field by field; only what the form shows is read. A secret
 * vote is prepared first, and opened on its own page.
 */
export function readOpening(
  roster: Roster | null,
  itemId: string,
  draft: QuestionDraft,
): { readonly command: AskedCommand } | { readonly errors: QuestionErrors } {
  const ruleSet = ruleSetOf(roster, draft);
  const isSecret = ruleSet?.visibility === 'secret';
  const threshold = readDigits(draft.threshold);
  const enough = isSecret ? checkThreshold(roster?.scrutineers ?? [], threshold) : null;
  const form = ruleSet?.form ?? { kind: 'motion' };
  const read = form.kind === 'motion' ? PROPOSAL : readOptions(draft, form);
  const errors: QuestionErrors = {
    ...(draft.text.trim() === '' && { text: 'Write the question first.' }),
    ...('errors' in read && read.errors),
    ...(enough?.ok === false && { threshold: enough.refusal.sentence }),
  };
  if (Object.keys(errors).length > 0 || !('paper' in read)) return { errors };
  const { ruleSetId, method } = draft;
  const asked = { itemId, question: draft.text.trim(), ruleSetId, method, ...read.paper };
  if (isSecret) return { command: { type: 'secret-vote.prepare', ...asked, threshold } };
  const electorIds = ruleSet?.electorate === 'named-list' ? [...draft.electorIds] : [];
  return { command: { type: 'vote.open', ...asked, electorIds } };
}

const noDraft: QuestionDraft = {
  ...{ text: '', method: null, ruleSetId: null },
  ...{ options: '', seats: '1', electorIds: [], threshold: '2' },
};

/** Gives the question for the item, suggested until it is written, and the way to change it. */
export function useQuestionDraft(
  item: AgendaItemNow | null,
  roster: Roster | null,
): readonly [QuestionDraft | null, (draft: QuestionDraft) => void] {
  const [drafts, setDrafts] = useState<Readonly<Record<string, QuestionDraft>>>({});
  if (item === null) return [null, () => undefined];
  const draft = drafts[item.itemId] ?? draftFor(item, roster);
  return [draft, (next) => setDrafts({ ...drafts, [item.itemId]: next })];
}
