/** HTTP for the share register. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, type ReplyOf, shareRegisterRoutes } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { ShareFiles } from './share-files.js';
import { ShareRegisters } from './share-registers.js';

@Controller()
export class ShareRegisterController {
  constructor(
    private readonly registers: ShareRegisters,
    private readonly files: ShareFiles,
  ) {}

  @Handles(shareRegisterRoutes.see)
  see(
    @Input() { params, query }: InputOf<typeof shareRegisterRoutes.see>,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.see>> {
    return this.registers.see(params.bodyId, query.on);
  }

  @Handles(shareRegisterRoutes.entries)
  async entries(
    @Input() { params, query }: InputOf<typeof shareRegisterRoutes.entries>,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.entries>> {
    return { entries: await this.registers.entries(params.bodyId, query.before) };
  }

  @Handles(shareRegisterRoutes.mine)
  mine(
    @Input() { params }: InputOf<typeof shareRegisterRoutes.mine>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.mine>> {
    return this.registers.holdingsFor(params.bodyId, caller.personId ?? '');
  }

  @Handles(shareRegisterRoutes.change)
  change(
    @Input() { params, body, key }: InputOf<typeof shareRegisterRoutes.change>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.change>> {
    return answered(this.registers.change(params.bodyId, body, authorOf(identified), key));
  }

  @Handles(shareRegisterRoutes.preview)
  preview(
    @Input() { params, body }: InputOf<typeof shareRegisterRoutes.preview>,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.preview>> {
    return this.files.preview(params.bodyId, body.csv);
  }

  @Handles(shareRegisterRoutes.import)
  async import(
    @Input() { params, body, key }: InputOf<typeof shareRegisterRoutes.import>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof shareRegisterRoutes.import>> {
    const done = await answered(this.files.import(params.bodyId, body.csv, authorOf(identified), key));
    if (done.faults.length === 0) return done;
    const detail = 'The file has faults, so nothing was written. Mend the rows named here and import again.';
    const errors = done.faults.map(({ row, column, sentence }) => ({
      field: `row ${String(row)}${column === '' ? '' : `, ${column}`}`,
      detail: sentence,
    }));
    throw new RequestRefused({ ...problemOf(422, 'register-faulty', detail), errors });
  }

  @Handles(shareRegisterRoutes.export)
  async export(
    @Input() { params, query }: InputOf<typeof shareRegisterRoutes.export>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('content-disposition', 'attachment; filename="lots.csv"');
    return this.files.export(params.bodyId, query.on);
  }
}
