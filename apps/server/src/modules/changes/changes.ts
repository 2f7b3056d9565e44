/** The register of modifications and their consultations, read by the public. */
import { Injectable } from '@nestjs/common';
import type { ConsultationView, ModificationView } from '@quorate/contracts';
import { DataSource } from 'typeorm';
import { ConsultationRow } from './consultation.entity.js';
import { ModificationRow } from './modification.entity.js';

export type NewConsultation = Omit<ConsultationView, 'open'>;

export interface ChangeRegister {
  readonly modifications: readonly Omit<ModificationView, 'consultations'>[];
  readonly consultations: readonly NewConsultation[];
}

@Injectable()
export class Changes {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds modifications and consultations, or brings those with the same number up to date. */
  async load({ modifications, consultations }: ChangeRegister): Promise<void> {
    const rows = consultations.map((one) => ({ ...one, closesAt: new Date(one.closesAt) }));
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(ModificationRow, [...modifications], ['number']);
      await manager.upsert(ConsultationRow, rows, ['number', 'kind']);
    });
  }

  /** Every modification, the newest number first. */
  async list(): Promise<ModificationView[]> {
    const modifications = await this.dataSource.manager.find(ModificationRow);
    const consultations = await this.consultations();
    return modifications
      .map((one) => withConsultations(one, consultations))
      .toSorted((one, other) => digitsOf(other.number) - digitsOf(one.number));
  }

  /** One modification, or null. */
  async find(number: string): Promise<ModificationView | null> {
    const modification = await this.dataSource.manager.findOneBy(ModificationRow, { number });
    return modification ? withConsultations(modification, await this.consultations()) : null;
  }

  /** Every consultation, the soonest to close first. */
  async consultations(): Promise<ConsultationView[]> {
    const rows = await this.dataSource.manager.find(ConsultationRow, {
      order: { closesAt: 'ASC', number: 'ASC' },
    });
    const now = Date.now();
    return rows.map(({ number, title, kind, closesAt }) => ({
      number,
      title,
      kind,
      closesAt: closesAt.toISOString(),
      open: closesAt.getTime() > now,
    }));
  }
}

function withConsultations(
  modification: ModificationRow,
  all: readonly ConsultationView[],
): ModificationView {
  return { ...modification, consultations: all.filter(({ number }) => number === modification.number) };
}

function digitsOf(number: string): number {
  return Number(number.replace(/\D/g, ''));
}
