/** A modification as it is shown: the register for everybody, one life and the report of a month as their reader may see them. */
import { Injectable } from '@nestjs/common';
import type { ModificationSummary, ModificationView, StatusReportView } from '@quorate/contracts';
import {
  actsThatFollow,
  asOfMonth,
  clearanceOf,
  happenedOf,
  isEnded,
  type KeptFile,
  type Life,
  type LifeEvent,
  lifeOf,
  mayDo,
  type ModificationEntry,
  nextSteps,
  numberOf,
  type Reader,
  type Role,
  sayModificationEntry,
  sayModificationStage,
  sayPath,
  sayPathName,
  sayStanding,
  sayTarget,
  settledStage,
  statusReport,
  ukCalendarDate,
  viewModification,
} from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Codes } from './codes.js';
import { ModificationStreams } from './modification-streams.js';
import type { ModificationRow } from './modification.entity.js';

@Injectable()
export class ModificationViews {
  constructor(
    private readonly streams: ModificationStreams,
    private readonly codes: Codes,
    private readonly database: Database,
  ) {}

  async list(): Promise<ModificationSummary[]> {
    const now = await this.database.now();
    return (await this.streams.list()).map(({ line }) => summaryOfLine(line, now));
  }

  /** Null where nothing has this number. */
  async see(number: string, caller: Caller): Promise<ModificationView | null> {
    const found = await this.streams.find(number);
    if (found === null) return null;
    const { reader, roles } = await this.readerOf(caller, found.state.entries);
    const now = await this.database.now();
    return viewOf(viewModification(found.state.entries, reader), now, roles);
  }

  /** The document of a step that the caller may see and that counts; null where there is none. */
  async fileFor(number: string, hash: string, caller: Caller): Promise<KeptFile | null> {
    const found = await this.streams.find(number);
    if (found === null) return null;
    const { reader } = await this.readerOf(caller, found.state.entries);
    const { events } = lifeOf(viewModification(found.state.entries, reader), await this.database.now());
    const files = events.filter(({ gone }) => gone === null).map(({ entry }) => fileOf(entry));
    return files.find((file) => file?.hash === hash) ?? null;
  }

  /** Of what was open in the month or changed in it. */
  async report(month: string, caller: Caller): Promise<StatusReportView> {
    const now = await this.database.now();
    const journals: ModificationEntry[][] = [];
    for (const { id } of await this.streams.list()) {
      const entries = await this.streams.entries(id);
      journals.push(viewModification(entries, (await this.readerOf(caller, entries)).reader));
    }
    const stages = statusReport(journals, month, now).map(({ stage, lines }) => ({
      ...{ stage, says: sayModificationStage(stage) },
      lines: lines.map(({ life, changed }) => ({
        ...summaryOfLife(life),
        changed: changed.map(({ entry, dates }) => ({
          ...{ on: dates[0]?.on ?? null, says: sayModificationEntry(entry), note: noteOf(entry) },
        })),
      })),
    }));
    return { month, asOf: asOfMonth(month, now), stages };
  }

  /** What the caller is on the body that kept the register when it was raised. */
  private async readerOf(
    caller: Caller,
    entries: readonly ModificationEntry[],
  ): Promise<{ readonly reader: Reader; readonly roles: readonly Role[] }> {
    const [raised] = entries;
    const bodyId = raised?.type === 'modification.raised' ? raised.data.bodyId : undefined;
    const roles = await this.codes.rolesOf(caller, bodyId);
    return { reader: { clearance: clearanceOf(roles), personId: caller.personId }, roles };
  }
}

function summaryOfLine(
  { referral, categories, ...line }: ModificationRow['line'],
  now: string,
): ModificationSummary {
  const stage = settledStage(line.stage, referral, now);
  const since = stage === line.stage || referral === null ? line.since : ukCalendarDate(referral.endsAt);
  return {
    ...{ ...line, stage, since, categories: [...categories] },
    ...{ standing: sayStanding({ stage, side: line.side }), isOpen: !isEnded(stage) },
  };
}

function summaryOfLife(life: Life): ModificationSummary {
  const { stage, side, since, knownBy, path, description, sentBackBy } = life;
  const { title, proposer, categories, isUrgent, isFastTrack } = description;
  return {
    ...{ number: numberOf(life), title, stage, side, standing: sayStanding(life), since, knownBy },
    ...{ isOpen: !isEnded(stage), path: path && sayPathName(path), proposer, categories: [...categories] },
    ...{ raisedOn: life.events[0]?.dates[0]?.on ?? null, isUrgent, isFastTrack, sentBackBy },
  };
}

function noteOf(entry: ModificationEntry): string {
  return happenedOf(entry)?.note ?? '';
}

function fileOf(entry: ModificationEntry): KeptFile | null {
  return entry.type === 'modification.step-taken' ? (entry.data.file ?? null) : null;
}

function eventOf({ no, at, entry, dates, moves, gone }: LifeEvent): ModificationView['events'][number] {
  return {
    ...{ no, says: sayModificationEntry(entry), note: noteOf(entry), writtenAt: at, moves, gone },
    dates: dates.map(({ on, source }) => ({ on, ...source })),
    file: gone === null ? fileOf(entry) : null,
    isForAll: entry.audience === 'public',
  };
}

function viewOf(
  entries: readonly ModificationEntry[],
  now: string,
  roles: readonly Role[],
): ModificationView {
  const life = lifeOf(entries, now);
  const { numbers, path, description, implementation, events } = life;
  return {
    ...summaryOfLife(life),
    ...{ numbers: [...numbers], pathWords: sayPath(path), pathNumber: path?.number ?? null },
    timetable: life.timetable.map(({ title, by }) => ({ title, by })),
    ...{ issue: description.problem, solution: description.solution },
    implementation: implementation && sayTarget(implementation.date, implementation.release),
    implementationDate: implementation?.date ?? null,
    release: implementation?.release ?? '',
    next: nextSteps(life, now),
    events: events.map(eventOf),
    acts: actsThatFollow(life).filter((act) => mayDo(act, roles)),
  };
}
