/** What the code says of its modifications, and who keeps their register. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { checkCodeRules, type CodeRules, refuse, type Result, type Role } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Caller, rolesHeld, RolesSource } from '../../platform/auth/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { CodeRow } from './code.entity.js';

const THE_CODE = 'code';

export const NO_CODE = refuse(
  'conflict',
  'no-code',
  'Nobody has said yet how modifications are numbered and decided. Ask an administrator to do that first.',
);

@Injectable()
export class Codes {
  constructor(
    @InjectRepository(CodeRow) private readonly rows: Repository<CodeRow>,
    private readonly bodies: Bodies,
    private readonly roles: RolesSource,
  ) {}

  /** Null until an administrator has said so. */
  async find(): Promise<CodeRules | null> {
    return (await this.rows.findOneBy({ id: THE_CODE }))?.rules ?? null;
  }

  async set(rules: CodeRules): Promise<Result<CodeRules>> {
    const checked = checkCodeRules(rules);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(rules.bodyId)) === null) return BODY_UNKNOWN;
    await this.rows.save({ id: THE_CODE, rules: checked.value });
    return checked;
  }

  /** What the caller is, with what they are on the body that keeps the register. */
  async rolesOf(caller: Caller, bodyId: string | undefined): Promise<Role[]> {
    const onBody =
      caller.personId === null || bodyId === undefined
        ? []
        : await this.roles.rolesOn(caller.personId, bodyId);
    return rolesHeld(caller, onBody);
  }
}
