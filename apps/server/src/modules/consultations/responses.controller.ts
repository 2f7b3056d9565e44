/** Responses over HTTP: a party's own with its files and what it saved, and all of them for those who may read them. */
import type { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import {
  consultationRoutes,
  type InputOf,
  type OwnResponse,
  type ReplyOf,
  type ResponsesView,
} from '@quorate/contracts';
import { accept, MOST_ATTACHMENTS } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import { answered, asFile, Handles, Input, Upload } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { fileHeaders } from '../papers/index.js';
import { ConsultationCommands, NO_PARTY, NOT_OPEN } from './consultation-commands.js';
import { placeOfParty } from './consultation-files.js';
import { ConsultationViews } from './consultation-views.js';
import { RespondingParties } from './responding-parties.js';
import { responsesCsv } from './responses-csv.js';
import { summaryPage } from './summary-page.js';

/** Of a party to one consultation, those taken out of its response again among them. */
const MOST_UPLOADS = 4 * MOST_ATTACHMENTS;

@Controller()
export class ResponsesController {
  constructor(
    private readonly views: ConsultationViews,
    private readonly commands: ConsultationCommands,
    private readonly parties: RespondingParties,
    private readonly files: Files,
  ) {}

  @Handles(consultationRoutes.uploadDocument)
  async uploadDocument(
    @Input() { params }: InputOf<typeof consultationRoutes.uploadDocument>,
    @Upload() bytes: Readable,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof consultationRoutes.uploadDocument>> {
    const { consultationId } = params;
    await answered(this.views.see(params.bodyId, consultationId, identified));
    return answered(this.files.take(consultationId, bytes, authorOf(identified).personId));
  }

  @Handles(consultationRoutes.uploadAttachment)
  async uploadAttachment(
    @Input() { params }: InputOf<typeof consultationRoutes.uploadAttachment>,
    @Upload() bytes: Readable,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof consultationRoutes.uploadAttachment>> {
    const { bodyId, consultationId } = params;
    const { stage } = await answered(this.views.see(bodyId, consultationId, identified));
    await answered(stage === 'open' ? accept(null) : NOT_OPEN);
    const { personId } = authorOf(identified);
    const found = await this.parties.of(personId);
    const party = await answered(found === null ? NO_PARTY : accept(found));
    const place = placeOfParty(consultationId, party.partyId);
    return answered(this.files.take(place, bytes, personId, { mostFiles: MOST_UPLOADS }));
  }

  @Handles(consultationRoutes.file)
  async file(
    @Input() { params }: InputOf<typeof consultationRoutes.file>,
    @IdentifiedIs() identified: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bodyId, consultationId, hash } = params;
    const file = await answered(this.views.fileFor(bodyId, consultationId, hash, identified));
    void reply.headers(fileHeaders(file.media, file.name.replace(/\.\w{1,5}$/, '')));
    return new StreamableFile(await this.files.open(file.hash));
  }

  @Handles(consultationRoutes.mine)
  mine(
    @Input() { params }: InputOf<typeof consultationRoutes.mine>,
    @CallerIs() caller: Caller,
  ): Promise<OwnResponse> {
    return answered(this.views.own(params.bodyId, params.consultationId, caller));
  }

  @Handles(consultationRoutes.saveDraft)
  async saveDraft(
    @Input() { params, body }: InputOf<typeof consultationRoutes.saveDraft>,
    @IdentifiedIs() identified: Identified,
  ): Promise<OwnResponse> {
    const { bodyId, consultationId } = params;
    await answered(this.commands.saveDraft(consultationId, bodyId, body, authorOf(identified)));
    return answered(this.views.own(bodyId, consultationId, identified.caller));
  }

  @Handles(consultationRoutes.responses)
  async responses(
    @Input() { params }: InputOf<typeof consultationRoutes.responses>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ResponsesView> {
    const { responses, summary } = await this.read(params, identified);
    return { responses, summary };
  }

  @Handles(consultationRoutes.summary)
  async summary(
    @Input() { params }: InputOf<typeof consultationRoutes.summary>,
    @IdentifiedIs() identified: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { consultation, responses, summary } = await this.read(params, identified);
    return asFile(reply, 'summary-of-responses.html', summaryPage(consultation, summary, responses.length));
  }

  @Handles(consultationRoutes.csv)
  async csv(
    @Input() { params }: InputOf<typeof consultationRoutes.csv>,
    @IdentifiedIs() identified: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = await this.read(params, identified);
    return asFile(reply, 'responses.csv', responsesCsv(read, read.told.questions));
  }

  private read(
    { bodyId, consultationId }: { readonly bodyId: string; readonly consultationId: string },
    identified: Identified,
  ) {
    return answered(this.views.responses(bodyId, consultationId, identified));
  }
}
