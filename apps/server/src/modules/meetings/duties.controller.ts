/** A person's duties over HTTP. */
import { Controller } from '@nestjs/common';
import { dutyRoutes, type ReplyOf } from '@quorate/contracts';
import { CallerIs, type Caller } from '../../platform/auth/index.js';
import { Handles } from '../../platform/http/index.js';
import { Duties } from './duties.js';

@Controller()
export class DutiesController {
  constructor(private readonly duties: Duties) {}

  @Handles(dutyRoutes.mine)
  async mine(@CallerIs() caller: Caller): Promise<ReplyOf<typeof dutyRoutes.mine>> {
    return { waiting: await this.duties.waitingFor(caller) };
  }

  @Handles(dutyRoutes.owed)
  async owed(@CallerIs() caller: Caller): Promise<ReplyOf<typeof dutyRoutes.owed>> {
    return { owed: await this.duties.owedBy(caller) };
  }
}
