/** HTTP for the CSV register. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, partyRoutes, type RegisterPreview } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { CsvFiles } from './csv-files.js';
import type { RegisterTables } from './plan-import.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import { RegisterImport } from './register-import.js';

type RegisterTexts = InputOf<typeof partyRoutes.import>['body'];

@Controller()
export class RegisterController {
  private readonly files = new CsvFiles();

  constructor(private readonly register: RegisterImport) {}

  @Handles(partyRoutes.previewImport)
  async preview(@Input() { body }: InputOf<typeof partyRoutes.previewImport>): Promise<RegisterPreview> {
    return this.register.preview(await this.read(body));
  }

  @Handles(partyRoutes.import)
  async import(@Input() { body }: InputOf<typeof partyRoutes.import>): Promise<RegisterPreview> {
    const done = await this.register.import(await this.read(body));
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

  private async read({ parties, people, seats }: RegisterTexts): Promise<RegisterTables> {
    const { files } = this;
    const columns = REGISTER_COLUMNS;
    return {
      ...(parties === undefined
        ? {}
        : { parties: await files.read({ columns: columns.parties, text: parties }) }),
      ...(people === undefined
        ? {}
        : { people: await files.read({ columns: columns.people, text: people }) }),
      ...(seats === undefined ? {} : { seats: await files.read({ columns: columns.seats, text: seats }) }),
    };
  }
}
