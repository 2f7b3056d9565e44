/** HTTP for modifications: the register, one life and every act in it by one route, the status report, and the rules of the code. */
import type { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { changeRoutes, type InputOf, type ModificationView, type ReplyOf } from '@quorate/contracts';
import { accept, type Action, type CodeRules, mayDo, refuse } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { Files } from '../../platform/files/index.js';
import { answered, Handles, Input, Upload } from '../../platform/http/index.js';
import type { Author } from '../../platform/journal/index.js';
import { authorOf } from '../meetings/index.js';
import { fileHeaders } from '../papers/index.js';
import { Codes, NO_CODE } from './codes.js';
import { ModificationCommands } from './modification-commands.js';
import { ModificationStreams } from './modification-streams.js';
import { ModificationViews } from './modification-views.js';

/** Uploaded to one modification. */
const MOST_FILES = 500;
const NO_FILE = refuse('missing', 'file-unknown', 'There is no such document of this modification.', 'hash');

@Controller()
export class ModificationsController {
  constructor(
    private readonly views: ModificationViews,
    private readonly commands: ModificationCommands,
    private readonly streams: ModificationStreams,
    private readonly codes: Codes,
    private readonly files: Files,
  ) {}

  @Handles(changeRoutes.list)
  async list(): Promise<ReplyOf<typeof changeRoutes.list>> {
    return { modifications: await this.views.list() };
  }

  @Handles(changeRoutes.see)
  see(
    @Input() { params }: InputOf<typeof changeRoutes.see>,
    @CallerIs() caller: Caller,
  ): Promise<ModificationView> {
    return this.seen(params.number, caller);
  }

  @Handles(changeRoutes.raise)
  async raise(
    @Input() { body, key }: InputOf<typeof changeRoutes.raise>,
    @CallerIs() caller: Caller,
  ): Promise<ModificationView> {
    const { code, by } = await this.keeper('modification.raise', caller);
    return this.seen(await answered(this.commands.raise(body, code, by, key)), caller);
  }

  @Handles(changeRoutes.command)
  async command(
    @Input() { params, body, key }: InputOf<typeof changeRoutes.command>,
    @CallerIs() caller: Caller,
  ): Promise<ModificationView> {
    const { code, by } = await this.keeper(body.type, caller);
    const found = await this.streams.find(params.number);
    if (found === null) return answered(unknown(params.number));
    await answered(this.commands.do(found.id, body, code, by, key));
    return this.seen(params.number, caller);
  }

  @Handles(changeRoutes.uploadFile)
  async uploadFile(
    @Input() { params }: InputOf<typeof changeRoutes.uploadFile>,
    @Upload() bytes: Readable,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof changeRoutes.uploadFile>> {
    const { by } = await this.keeper('modification.take-step', caller);
    const found = await this.streams.find(params.number);
    if (found === null) return answered(unknown(params.number));
    return answered(this.files.take(found.id, bytes, by.personId, { mostFiles: MOST_FILES }));
  }

  @Handles(changeRoutes.file)
  async file(
    @Input() { params }: InputOf<typeof changeRoutes.file>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.views.fileFor(params.number, params.hash, caller);
    if (file === null) return answered(NO_FILE);
    void reply.headers(fileHeaders(file.media, file.name.replace(/\.\w{1,5}$/, '')));
    return new StreamableFile(await this.files.open(file.hash));
  }

  @Handles(changeRoutes.report)
  report(
    @Input() { params }: InputOf<typeof changeRoutes.report>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof changeRoutes.report>> {
    return this.views.report(params.month, caller);
  }

  @Handles(changeRoutes.code)
  async code(@CallerIs() caller: Caller): Promise<ReplyOf<typeof changeRoutes.code>> {
    const code = await this.codes.find();
    const roles = await this.codes.rolesOf(caller, code?.bodyId);
    return { code: code && plainCode(code), keeps: mayDo('modification.raise', roles) };
  }

  @Handles(changeRoutes.setCode)
  async setCode(
    @Input() { body }: InputOf<typeof changeRoutes.setCode>,
  ): Promise<ReplyOf<typeof changeRoutes.setCode>> {
    return { code: plainCode(await answered(this.codes.set(body))) };
  }

  /** The rules of the code, and the caller as an officer of the body that keeps the register; refuses anybody else. */
  private async keeper(
    action: Action,
    caller: Caller,
  ): Promise<{ readonly code: CodeRules; readonly by: Author }> {
    const code = await this.codes.find();
    const roles = await this.codes.rolesOf(caller, code?.bodyId);
    if (code !== null && !mayDo(action, roles)) throw refusalFor(caller);
    const by = authorOf({ caller, roles, bodyId: code?.bodyId ?? null });
    return { code: code ?? (await answered(NO_CODE)), by };
  }

  private async seen(number: string, caller: Caller): Promise<ModificationView> {
    const view = await this.views.see(number, caller);
    return answered(view === null ? unknown(number) : accept(view));
  }
}

function unknown(number: string) {
  const sentence = `The register holds no ${number}. Look it up in the list of modifications.`;
  return refuse('missing', 'modification-unknown', sentence, 'number');
}

function plainCode(code: CodeRules) {
  return { ...code, paths: [...code.paths] };
}
