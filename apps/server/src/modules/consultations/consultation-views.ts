/** A consultation as it is shown: what its reader may see, and after its close the responses as each may read them. */
import { Injectable } from '@nestjs/common';
import type { ConsultationSummary, ConsultationView, OwnResponse, ResponsesView } from '@quorate/contracts';
import {
  accept,
  clearanceOf,
  type ConsultationStage,
  type KeptFile,
  lengthWarnings,
  mayDo,
  type OpenedResponse,
  refuse,
  responseOf,
  type Result,
  type Role,
  summariseResponses,
  tellResponses,
  type ToldResponses,
} from '@quorate/domain';
import type { Caller, Identified } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { ConsultationDrafts } from './consultation-drafts.js';
import { type ConsultationWithResponses, receiptOf } from './consultation-kind.js';
import { ConsultationStreams } from './consultation-streams.js';
import { RespondingParties } from './responding-parties.js';

const UNKNOWN = refuse('missing', 'consultation-unknown', 'This body has no such consultation.');
const NOT_YET = refuse(
  'forbidden',
  'consultation-not-closed',
  'Responses are read by the secretary alone until the consultation has closed.',
);

@Injectable()
export class ConsultationViews {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly database: Database,
    private readonly parties: RespondingParties,
    private readonly drafts: ConsultationDrafts,
  ) {}

  async see(
    bodyId: string,
    consultationId: string,
    { caller, roles }: Identified,
  ): Promise<Result<ConsultationView>> {
    const summary = await this.streams.find(bodyId, consultationId);
    if (summary === null) return UNKNOWN;
    const reader = { clearance: clearanceOf(roles), personId: caller.personId };
    const { terms, extensions, withdrawnBecause } = await this.streams.seen(consultationId, reader);
    if (terms === null) return UNKNOWN;
    const held = await this.streams.whole(consultationId);
    const party = await this.parties.of(caller.personId);
    const runs = mayDo('consultation.amend', roles);
    const view = {
      ...summary,
      ...{ introduction: terms.introduction, questions: terms.questions, documents: terms.documents },
      ...{ extensions, withdrawnBecause },
      told: summary.stage === 'closed' ? toldOf(held) : null,
      mine: {
        party: party && { partyId: party.partyId, name: party.name },
        hasAnswered: party !== null && responseOf(held.consultation, party.partyId) !== null,
        runs,
        reads: mayRead(roles, summary.stage),
      },
      warnings:
        runs && (summary.stage === 'planned' || summary.stage === 'open')
          ? lengthWarnings(terms, summary.issuedAt ?? (await this.database.now()))
          : [],
    };
    // Plain data: the contract's lists may be changed by whoever gets them, the domain's may not.
    return accept(structuredClone(view) as ConsultationView);
  }

  /** Open ones that the caller's party has not answered. */
  async unansweredBy({ personId }: Caller): Promise<ConsultationSummary[]> {
    const party = await this.parties.of(personId);
    if (party === null) return [];
    const open = (await this.streams.list()).filter(({ stage }) => stage === 'open');
    const answered = await Promise.all(
      open.map(async ({ consultationId }) => {
        const { consultation } = await this.streams.whole(consultationId);
        return responseOf(consultation, party.partyId) !== null;
      }),
    );
    return open.filter((_, index) => answered[index] === false);
  }

  /** What the caller's party has saved and submitted. */
  async own(bodyId: string, consultationId: string, { personId }: Caller): Promise<Result<OwnResponse>> {
    const summary = await this.streams.find(bodyId, consultationId);
    if (summary === null || summary.issuedAt === null) return UNKNOWN;
    const party = await this.parties.of(personId);
    if (party === null) return accept({ party: null, draft: null, response: null });
    const { partyId, name } = party;
    const { consultation, contents } = await this.streams.whole(consultationId);
    const given = responseOf(consultation, partyId);
    const sealed = given === null ? undefined : contents.get(given.responseId);
    const draft = summary.stage === 'open' ? await this.drafts.find(consultationId, partyId) : null;
    return accept(
      structuredClone({
        party: { partyId, name },
        draft: draft && {
          ...{ version: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt.toISOString() },
          content: draft.content,
        },
        response: given && {
          ...{ by: given.by, receipt: receiptOf(given, sealed?.salt ?? '') },
          content: sealed === undefined ? null : { answers: sealed.answers, attachments: sealed.attachments },
        },
      }) as OwnResponse,
    );
  }

  /** Every response with its party. */
  async responses(
    bodyId: string,
    consultationId: string,
    { roles }: Identified,
  ): Promise<
    Result<ResponsesView & { readonly consultation: ConsultationSummary; readonly told: ToldResponses }>
  > {
    const consultation = await this.streams.find(bodyId, consultationId);
    if (consultation === null) return UNKNOWN;
    if (!mayRead(roles, consultation.stage)) return NOT_YET;
    const held = await this.streams.whole(consultationId);
    const told = toldOf(held);
    const responses = held.consultation.responses.map(({ responseId, party, by, at, commitment }) => {
      const { code } = receiptOf({ responseId, at, commitment }, '');
      const { partyId, name, categories } = party;
      const named = { partyId, name, categories: categories.map((one) => one.name) };
      const sealed = held.contents.get(responseId);
      const content =
        sealed === undefined ? null : { answers: sealed.answers, attachments: sealed.attachments };
      return { responseId, party: named, by, at, code, content };
    });
    const summary = consultation.stage === 'closed' ? summariseResponses(told) : [];
    return accept(
      structuredClone({ consultation, told, responses, summary }) as ResponsesView & {
        consultation: ConsultationSummary;
        told: ToldResponses;
      },
    );
  }

  /** The file of this hash, when it stands where the caller may read. */
  async fileFor(
    bodyId: string,
    consultationId: string,
    hash: string,
    identified: Identified,
  ): Promise<Result<KeptFile>> {
    const view = await this.see(bodyId, consultationId, identified);
    if (!view.ok) return view;
    const own = await this.own(bodyId, consultationId, identified.caller);
    const mine = own.ok ? [own.value.draft?.content, own.value.response?.content] : [];
    const all = view.value.mine.reads ? await this.responses(bodyId, consultationId, identified) : null;
    const read = all?.ok === true ? all.value.responses.map(({ content }) => content) : [];
    const files = [
      ...view.value.documents.map(({ file }) => file),
      ...(view.value.told?.attachments ?? []).map(({ file }) => file),
      ...[...mine, ...read].flatMap((content) => content?.attachments ?? []).map(({ file }) => file),
    ];
    const found = files.find((file) => file.hash === hash);
    if (found !== undefined) return accept(found);
    return refuse('missing', 'no-such-file', 'There is no such file that you may read.');
  }
}

function mayRead(roles: readonly Role[], stage: ConsultationStage): boolean {
  if (stage === 'planned' || !mayDo('responses.read', roles)) return false;
  return stage === 'closed' || mayDo('responses.export', roles);
}

function toldOf({ consultation: { terms, responses }, contents }: ConsultationWithResponses): ToldResponses {
  const opened = responses.map(({ responseId, party, commitment }): OpenedResponse => ({
    ...{ party, categories: party.categories, commitment },
    content: contents.get(responseId) ?? null,
  }));
  return tellResponses(terms?.questions ?? [], opened);
}
