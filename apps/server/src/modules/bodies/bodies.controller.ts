/** HTTP for the bodies, their seats, officers and rules. */
import { Controller } from '@nestjs/common';
import { bodyRoutes, type BodyView, type InputOf, type ReplyOf } from '@quorate/contracts';
import { type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Bodies } from './bodies.js';
import { BodyOffices } from './body-offices.js';
import { bodyFor } from './body-readers.js';
import { BODY_UNKNOWN } from './body-unknown.js';
import { Departures } from './departures.js';
import { newBodyFrom } from './new-body.js';
import { Observers } from './observers.js';

@Controller()
export class BodiesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly offices: BodyOffices,
    private readonly departures: Departures,
    private readonly observers: Observers,
  ) {}

  @Handles(bodyRoutes.list)
  async list(): Promise<ReplyOf<typeof bodyRoutes.list>> {
    return { bodies: await this.bodies.list() };
  }

  @Handles(bodyRoutes.see)
  async see(
    @Input() { params }: InputOf<typeof bodyRoutes.see>,
    @IdentifiedIs() { roles }: Identified,
  ): Promise<BodyView> {
    const body = await this.bodies.find(params.bodyId);
    return answered(body === null ? BODY_UNKNOWN : bodyFor(roles, body));
  }

  @Handles(bodyRoutes.add)
  add(@Input() { body }: InputOf<typeof bodyRoutes.add>): Promise<BodyView> {
    return answered(this.bodies.create(newBodyFrom(body)));
  }

  @Handles(bodyRoutes.setSeat)
  async setSeat(
    @Input() { params, body }: InputOf<typeof bodyRoutes.setSeat>,
    @IdentifiedIs() { roles }: Identified,
  ): Promise<BodyView> {
    await this.checkMayFill(params.bodyId, roles);
    return answered(this.bodies.setSeat(params.bodyId, params.seatId, body));
  }

  @Handles(bodyRoutes.leave)
  async leave(
    @Input() { params, body }: InputOf<typeof bodyRoutes.leave>,
    @IdentifiedIs() { roles }: Identified,
  ): Promise<BodyView> {
    await this.checkMayFill(params.bodyId, roles);
    const { memberId, ...departure } = body;
    return answered(this.departures.write({ ...params, memberId }, departure));
  }

  @Handles(bodyRoutes.stay)
  async stay(
    @Input() { params, body }: InputOf<typeof bodyRoutes.stay>,
    @IdentifiedIs() { roles }: Identified,
  ): Promise<BodyView> {
    await this.checkMayFill(params.bodyId, roles);
    return answered(this.departures.takeBack({ ...params, ...body }));
  }

  @Handles(bodyRoutes.setOfficers)
  setOfficers(@Input() { params, body }: InputOf<typeof bodyRoutes.setOfficers>): Promise<BodyView> {
    return answered(this.offices.set(params.bodyId, () => body));
  }

  @Handles(bodyRoutes.addObserver)
  addObserver(
    @Input() { params, body }: InputOf<typeof bodyRoutes.addObserver>,
    @IdentifiedIs() { caller }: Identified,
  ): Promise<BodyView> {
    return answered(this.observers.add(params.bodyId, body, caller.name));
  }

  @Handles(bodyRoutes.removeObserver)
  removeObserver(@Input() { params }: InputOf<typeof bodyRoutes.removeObserver>): Promise<BodyView> {
    return answered(this.observers.remove(params.bodyId, params.personId));
  }

  @Handles(bodyRoutes.setWriting)
  setWriting(@Input() { params, body }: InputOf<typeof bodyRoutes.setWriting>): Promise<BodyView> {
    return answered(this.bodies.setWriting(params.bodyId, body));
  }

  @Handles(bodyRoutes.setNotice)
  setNotice(@Input() { params, body }: InputOf<typeof bodyRoutes.setNotice>): Promise<BodyView> {
    return answered(this.bodies.setNotice(params.bodyId, body.notice));
  }

  @Handles(bodyRoutes.setDetails)
  setDetails(@Input() { params, body }: InputOf<typeof bodyRoutes.setDetails>): Promise<BodyView> {
    return answered(this.bodies.setDetails(params.bodyId, body));
  }

  /** Whoever runs an election does not choose who votes in it; a contact who left is replaced by who keeps the register. */
  private async checkMayFill(bodyId: string, roles: Identified['roles']): Promise<void> {
    if (!roles.includes('administrator')) await answered(this.bodies.checkMayFill(bodyId));
  }
}
