/** Decides what a command writes into the journal of a consultation, or why not. Pure: time, ids and seals come with the context. */
import { checkReason } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { checkClosing, checkTermsAsked, sayCloses } from './check-terms.js';
import type {
  ConsultationCommand,
  ConsultationCommandData,
  ConsultationCommandType,
} from './consultation-command.js';
import { consultationEntry, type DecidedEntry, type NewConsultationEntry } from './consultation-entry.js';
import { type ConsultationState, type ConsultationTerms, stageAt } from './consultation-state.js';
import type {
  ConsultationContext,
  ConsultationDeciders,
  ConsultationDecision,
  ConsultationSituation,
} from './decided.js';
import { checkOpen, responseDeciders } from './decide-responses.js';
import { foldConsultation } from './fold-consultation.js';

function only(entry: NewConsultationEntry): ConsultationDecision {
  return accept([{ entry, sealed: null }]);
}

/** Its terms while they may still be changed; CON-1. */
function checkPlanned({ state, context }: ConsultationSituation): Result<ConsultationTerms> {
  const { terms } = state;
  if (terms === null) return refuse('missing', 'consultation-unknown', 'There is no such consultation.');
  const stage = stageAt(state, context.now);
  if (stage === 'planned') return accept(terms);
  const sentence =
    stage === 'withdrawn'
      ? 'This consultation was withdrawn. Prepare another one.'
      : 'This consultation was issued, and what parties were asked stays as it was. Extend it, or withdraw it and issue another.';
  return refuse('conflict', 'consultation-issued', sentence);
}

function plan(
  { consultationId, bodyId, bodyName, bodyCode, terms: asked }: ConsultationCommandData['consultation.plan'],
  { state, context }: ConsultationSituation,
): ConsultationDecision {
  if (state.no > 0) return refuse('conflict', 'already-planned', 'This consultation is prepared already.');
  const terms = checkTermsAsked(asked, context.now);
  if (!terms.ok) return terms;
  const begun = { consultationId, bodyId, bodyName, bodyCode, terms: terms.value };
  return only(consultationEntry('consultation.planned', 'officers', begun));
}

function issue(situation: ConsultationSituation): ConsultationDecision {
  const terms = checkPlanned(situation);
  if (!terms.ok) return terms;
  const { state, context } = situation;
  if (terms.value.closesAt <= context.now) {
    const sentence = `It would close at ${sayCloses(terms.value.closesAt)}, which is over. Give another closing first.`;
    return refuse('conflict', 'closes-in-the-past', sentence, 'closes');
  }
  const { consultationId, bodyId, bodyName, bodyCode } = state;
  return only(
    consultationEntry('consultation.issued', 'public', {
      ...{ consultationId, bodyId, bodyName, bodyCode, terms: terms.value },
    }),
  );
}

function extend(
  { closes, reason }: ConsultationCommandData['consultation.extend'],
  { state, context }: ConsultationSituation,
): ConsultationDecision {
  const terms = checkOpen(state, context.now);
  if (!terms.ok) return terms;
  const closesAt = checkClosing(closes, context.now);
  if (!closesAt.ok) return closesAt;
  if (closesAt.value <= terms.value.closesAt) {
    const sentence = `It closes at ${sayCloses(terms.value.closesAt)}, and is only ever extended. Give a later time.`;
    return refuse('invalid', 'not-later', sentence, 'closes');
  }
  const said = checkReason(reason);
  if (!said.ok) return said;
  const data = { closesAt: closesAt.value, reason: said.value };
  return only(consultationEntry('consultation.extended', 'public', data));
}

function withdraw(
  { reason }: ConsultationCommandData['consultation.withdraw'],
  { state, context }: ConsultationSituation,
): ConsultationDecision {
  const stage = stageAt(state, context.now);
  if (stage === 'closed' || stage === 'withdrawn') {
    const sentence = `This consultation is ${stage} already. Nothing was changed.`;
    return refuse('conflict', `consultation-${stage}`, sentence);
  }
  const said = checkReason(reason);
  if (!said.ok) return said;
  // Nobody else knew of one that was not issued.
  const audience = stage === 'planned' ? 'officers' : 'public';
  return only(consultationEntry('consultation.withdrawn', audience, { reason: said.value }));
}

/** The entry with the time of its act. */
function heldOn({ entry, sealed }: DecidedEntry, heldAt: string, by: DecidedEntry['by']): DecidedEntry {
  const author = by === undefined ? {} : { by };
  switch (entry.type) {
    case 'consultation.issued':
      return { entry: { ...entry, data: { ...entry.data, heldAt } }, sealed, ...author };
    case 'response.submitted':
      return { entry: { ...entry, data: { ...entry.data, heldAt } }, sealed, ...author };
    default:
      return { entry, sealed, ...author };
  }
}

function hold(
  { plan: asked, issuedAt, responses }: ConsultationCommandData['consultation.hold'],
  { state, context }: ConsultationSituation,
): ConsultationDecision {
  let held = state;
  const all: DecidedEntry[] = [];
  const step = (command: ConsultationCommand, now: string, by?: ConsultationContext['actor']) => {
    const decided = decideConsultation(held, command, { ...context, now, ...(by && { actor: by }) });
    if (!decided.ok) return decided;
    const entries = decided.value.map((one) =>
      heldOn(one, now, by && { personId: by.personId, name: by.name }),
    );
    all.push(...entries);
    const stamped = entries.map(({ entry }, index) => ({
      ...entry,
      no: held.no + index + 1,
      at: now,
      by: null,
    }));
    held = foldConsultation(held, stamped);
    return decided;
  };
  const steps: [ConsultationCommand, string, ConsultationContext['actor']?][] = [
    [{ type: 'consultation.plan', ...asked }, issuedAt],
    [{ type: 'consultation.issue' }, issuedAt],
    ...responses.map(({ by, at, party, content }): (typeof steps)[number] => [
      { type: 'response.submit', party, content, replaces: null },
      at,
      by,
    ]),
  ];
  for (const [command, at, by] of steps) {
    if (at > context.now) return refuse('invalid', 'still-to-come', 'This is still to come.', 'issuedAt');
    const decided = step(command, at, by);
    if (!decided.ok) return decided;
  }
  return accept(all);
}

const deciders: ConsultationDeciders = {
  'consultation.plan': plan,
  'consultation.amend': ({ terms: asked }, situation) => {
    const planned = checkPlanned(situation);
    if (!planned.ok) return planned;
    const terms = checkTermsAsked(asked, situation.context.now);
    if (!terms.ok) return terms;
    return only(consultationEntry('consultation.amended', 'officers', { terms: terms.value }));
  },
  'consultation.issue': (_, situation) => issue(situation),
  'consultation.extend': extend,
  'consultation.withdraw': withdraw,
  'consultation.hold': hold,
  ...responseDeciders,
};

type CommandNamed<Type extends ConsultationCommandType> = {
  [Name in Type]: { readonly type: Name } & ConsultationCommandData[Name];
}[Type];

function decide<Type extends ConsultationCommandType>(
  command: CommandNamed<Type>,
  situation: ConsultationSituation,
): ConsultationDecision {
  return deciders[command.type](command, situation);
}

/** The entries that the command writes, or the refusal. */
export function decideConsultation(
  state: ConsultationState,
  command: ConsultationCommand,
  context: ConsultationContext,
): ConsultationDecision {
  return decide(command, { state, context });
}
