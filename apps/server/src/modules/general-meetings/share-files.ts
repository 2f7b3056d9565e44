/** The share register as a CSV file: what an import adds is checked first and then written whole or not at all. */
import { Injectable } from '@nestjs/common';
import type { ShareImportPreview } from '@quorate/contracts';
import { accept, type Result } from '@quorate/domain';
import { DataSource } from 'typeorm';
import type { Author } from '../../platform/journal/index.js';
import { People } from '../identity/index.js';
import { digestOf } from '../meetings/index.js';
import { readParties } from '../parties/index.js';
import { CsvFiles, writeCsv } from '../register/index.js';
import { planShares, SHARE_COLUMNS, type SharePlan } from './plan-shares.js';
import { ShareRegisters } from './share-registers.js';

@Injectable()
export class ShareFiles {
  private readonly files = new CsvFiles();

  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly registers: ShareRegisters,
  ) {}

  /** Says what an import would add and what is wrong, and writes nothing. */
  async preview(bodyId: string, csv: string): Promise<ShareImportPreview> {
    return (await this.plan(bodyId, csv)).preview;
  }

  /** Writes what the file adds; the same file once more adds nothing. */
  async import(bodyId: string, csv: string, by: Author, key: string): Promise<Result<ShareImportPreview>> {
    const { preview, command } = await this.plan(bodyId, csv);
    if (preview.faults.length > 0) return accept(preview);
    const written = await this.registers.write(bodyId, command, digestOf({ csv }), by, key);
    return written.ok ? accept(preview) : written;
  }

  /** The lots of a day, in the form that import reads. */
  async export(bodyId: string, on: string | undefined): Promise<string> {
    const [{ holders }, parties, people] = await Promise.all([
      this.registers.see(bodyId, on),
      readParties(this.dataSource.manager),
      this.people.list(),
    ]);
    const signifiers = new Map(parties.map(({ partyId, signifier }) => [partyId, signifier]));
    const emails = new Map(people.map(({ personId, email }) => [personId, email]));
    const rows = holders.flatMap(({ name, partyId, lots, representatives }) =>
      lots.map(({ lot, shares, since }) => [
        ...[String(lot), name, signifiers.get(partyId ?? '') ?? '', String(shares), since],
        representatives.map(({ personId }) => emails.get(personId) ?? '').join(';'),
      ]),
    );
    return writeCsv(
      SHARE_COLUMNS,
      rows.toSorted((one, other) => Number(one[0]) - Number(other[0])),
    );
  }

  private async plan(bodyId: string, csv: string): Promise<SharePlan> {
    const table = await this.files.read({ columns: SHARE_COLUMNS, text: csv });
    const [state, today, parties, people] = await Promise.all([
      this.registers.stateOf(bodyId),
      this.registers.today(),
      readParties(this.dataSource.manager),
      this.people.list(),
    ]);
    return planShares(table, {
      ...{ state, today },
      partyIds: new Map(parties.map(({ signifier, partyId }) => [signifier, partyId])),
      people: new Map(people.filter(({ hasAccount }) => hasAccount).map((one) => [one.email, one])),
    });
  }
}
