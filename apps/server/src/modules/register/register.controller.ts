/** HTTP for the CSV register. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, partyRoutes, type RegisterPreview } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { RegisterImport } from './register-import.js';

@Controller()
export class RegisterController {
  constructor(private readonly register: RegisterImport) {}

  @Handles(partyRoutes.previewImport)
  preview(@Input() { body }: InputOf<typeof partyRoutes.previewImport>): Promise<RegisterPreview> {
    return this.register.preview(body);
  }

  @Handles(partyRoutes.import)
  async import(@Input() { body }: InputOf<typeof partyRoutes.import>): Promise<RegisterPreview> {
    const done = await this.register.import(body);
    if (done.faults.length === 0) return done;
    const detail =
      'The files have faults, so nothing was written. Mend the rows named here and import again.';
    const errors = done.faults.map(({ file, row, column, sentence }) => ({
      field: `${file}, row ${String(row)}${column === '' ? '' : `, ${column}`}`,
      detail: sentence,
    }));
    throw new RequestRefused({ ...problemOf(422, 'register-faulty', detail), errors });
  }

  @Handles(partyRoutes.export)
  async export(
    @Input() { params }: InputOf<typeof partyRoutes.export>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('content-disposition', `attachment; filename="${params.file}.csv"`);
    return this.register.export(params.file);
  }
}
