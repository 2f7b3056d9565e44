/** Changes of the officers of a body, which other modules may refuse: whoever stands in a ballot runs none of it, and whoever holds proxies is needed. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import type { Result } from '@quorate/domain';
import { Bodies } from './bodies.js';
import type { Officers } from './body-record.js';
import { BODY_UNKNOWN } from './body-unknown.js';

/** What a module says against these officers, in place of those that the body has. */
export type OfficersCheck = (body: BodyView, officers: Officers) => Promise<Result<unknown>>;

@Injectable()
export class BodyOffices {
  private readonly checks: OfficersCheck[] = [];

  constructor(private readonly bodies: Bodies) {}

  /** Asked before officers are others; one that refuses leaves them as they are. */
  beforeChange(check: OfficersCheck): void {
    this.checks.push(check);
  }

  /** Names the officers, from those found. */
  async set(bodyId: string, officersOf: (now: Officers) => Officers): Promise<Result<BodyView>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    const asked = officersOf(officersIn(body));
    for (const check of this.checks) {
      const checked = await check(body, asked);
      if (!checked.ok) return checked;
    }
    return this.bodies.setOfficers(bodyId, officersOf);
  }
}

function officersIn({ chair, secretaries, observers, scrutineers }: BodyView): Officers {
  const ids = (persons: BodyView['observers']): string[] => persons.map(({ personId }) => personId);
  return {
    chairId: chair?.personId ?? null,
    ...{ secretaryIds: ids(secretaries), observerIds: ids(observers), scrutineerIds: ids(scrutineers) },
  };
}
