/** HTTP for a person's own calendar: its secret address for whoever is signed in, and the calendar for whoever has the address. */
import { Controller, Header } from '@nestjs/common';
import { calendarAddressRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { CalendarAddresses } from './calendar-addresses.js';
import { OwnCalendar } from './own-calendar.js';

@Controller()
export class OwnCalendarController {
  constructor(
    private readonly addresses: CalendarAddresses,
    private readonly calendar: OwnCalendar,
  ) {}

  @Handles(calendarAddressRoutes.see)
  async see(@CallerIs() caller: Caller): Promise<ReplyOf<typeof calendarAddressRoutes.see>> {
    return { madeAt: await this.addresses.madeAt(caller.personId ?? '') };
  }

  @Handles(calendarAddressRoutes.make)
  make(@CallerIs() caller: Caller): Promise<ReplyOf<typeof calendarAddressRoutes.make>> {
    return this.addresses.make(caller.personId ?? '');
  }

  @Handles(calendarAddressRoutes.end)
  end(@CallerIs() caller: Caller): Promise<void> {
    return this.addresses.end(caller.personId ?? '');
  }

  @Handles(calendarAddressRoutes.own)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  async own(@Input() { params }: InputOf<typeof calendarAddressRoutes.own>): Promise<string> {
    const personId = await this.addresses.personOf(params.token);
    if (personId === null) {
      const sentence =
        'There is no calendar at this address any more. Make a new address under My account in Quorate.';
      throw new RequestRefused(problemOf(404, 'calendar-ended', sentence));
    }
    return this.calendar.of(personId);
  }
}
