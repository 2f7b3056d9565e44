/** The register of modifications, read by the public. */
import { Injectable } from '@nestjs/common';
import type { ModificationView } from '@quorate/contracts';
import { DataSource } from 'typeorm';
import { ModificationRow } from './modification.entity.js';

@Injectable()
export class Changes {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds modifications, or brings those with the same number up to date. */
  async load(modifications: readonly ModificationView[]): Promise<void> {
    await this.dataSource.manager.upsert(ModificationRow, [...modifications], ['number']);
  }

  /** Every modification, the newest number first. */
  async list(): Promise<ModificationView[]> {
    const modifications = await this.dataSource.manager.find(ModificationRow);
    return modifications.toSorted((one, other) => digitsOf(other.number) - digitsOf(one.number));
  }

  /** One modification, or null. */
  find(number: string): Promise<ModificationView | null> {
    return this.dataSource.manager.findOneBy(ModificationRow, { number });
  }
}

function digitsOf(number: string): number {
  return Number(number.replace(/\D/g, ''));
}
