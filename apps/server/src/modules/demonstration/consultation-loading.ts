/** Writes down the consultations of the demonstration, each in one act under a fixed key: those that are over, and one that a visitor can answer. */
import { Injectable } from '@nestjs/common';
import {
  addWorkingDays,
  BANK_HOLIDAYS_ENGLAND_WALES,
  serialOf,
  ukCalendarDate,
  ukInstant,
} from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { ConsultationStreams, type HeldConsultation, HeldConsultations } from '../consultations/index.js';
import type { DemonstrationConsultation } from './consultation-data.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const ISSUES = '10:00';
const CLOSES = '17:00';
const MINUTE_MS = 60_000;

@Injectable()
export class ConsultationLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly consultations: HeldConsultations,
    private readonly streams: ConsultationStreams,
  ) {}

  /** By a clock before its issue one is not there. */
  async load(data: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    // A loading that was cut off may go on on another day.
    const there = new Set((await this.streams.list()).map(({ title }) => title));
    for (const consultation of data.consultations) {
      const bodyId = found(bodyIds, consultation.body);
      const held = { bodyId, ...heldConsultation(consultation, data, people, now) };
      if (held.issuedAt > now || there.has(held.terms.title)) continue;
      const name = data.bodies.find(({ code }) => code === consultation.body)?.secretaries[0] ?? '';
      const by = { personId: found(people, name), name, roles: ['secretary'] as const };
      const key = `demonstration-consultation-${held.terms.title}`;
      valueOf(await this.consultations.write(held, by, key));
    }
  }
}

function heldConsultation(
  consultation: DemonstrationConsultation,
  { consultationKinds, modifications }: DemonstrationData,
  people: PeopleByName,
  now: string,
): Omit<HeldConsultation, 'bodyId'> {
  const { number: about, responses } = consultation;
  const kind = consultationKinds[consultation.kind];
  if (kind === undefined) throw new Error(`the demonstration has no kind ${consultation.kind}`);
  const { name, usualWorkingDays, questions } = kind;
  // A modification keeps its digits for life.
  const raised = modifications.find(
    ({ raise }) => about !== null && serialOf(raise.number) === serialOf(about),
  );
  const modification = raised?.raise.description;
  const closesOn = consultation.closes ?? workingDays(ukCalendarDate(now), consultation.closesIn);
  const issuedAt = ukInstant(issueDay(consultation, closesOn, usualWorkingDays ?? 0, now), ISSUES);
  return {
    issuedAt,
    terms: {
      ...{ kind: { name, usualWorkingDays }, about, questions, closes: { on: closesOn, at: CLOSES } },
      title: consultation.title ?? modification?.title ?? consultation.kind,
      introduction: consultation.introduction ?? introductionOf(modification),
    },
    responses: responses.map(({ by, answers }, index) => ({
      ...{ personId: found(people, by), answers },
      at: new Date(Date.parse(issuedAt) + (index + 1) * MINUTE_MS).toISOString(),
    })),
  };
}

function introductionOf(
  modification: DemonstrationData['modifications'][number]['raise']['description'] | undefined,
): string {
  return modification === undefined ? '' : `${modification.problem}\n\n${modification.solution}`.trim();
}

function issueDay(
  { issued, closes, issuedAgo }: DemonstrationConsultation,
  closesOn: string,
  usualWorkingDays: number,
  now: string,
): string {
  if (issued !== null) return issued;
  return closes === null
    ? workingDays(ukCalendarDate(now), -issuedAgo)
    : workingDays(closesOn, -usualWorkingDays);
}

function workingDays(from: string, count: number): string {
  return addWorkingDays(from, count, BANK_HOLIDAYS_ENGLAND_WALES);
}
