/** Wires the bodies; also tells the guard what a person is on a body. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RolesSource } from '../../platform/auth/index.js';
import { Bodies } from './bodies.js';
import { BodiesController } from './bodies.controller.js';
import { BodyOfficerRow } from './body-officer.entity.js';
import { BodyRoles } from './body-roles.js';
import { BodyRow } from './body.entity.js';
import { RuleSetRow } from './rule-set.entity.js';
import { SeatAlternateRow } from './seat-alternate.entity.js';
import { SeatTermRow } from './seat-term.entity.js';
import { SeatRow } from './seat.entity.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([BodyRow, BodyOfficerRow, RuleSetRow, SeatRow, SeatTermRow, SeatAlternateRow]),
  ],
  controllers: [BodiesController],
  providers: [Bodies, BodyRoles, { provide: RolesSource, useExisting: BodyRoles }],
  exports: [Bodies, BodyRoles, RolesSource],
})
export class BodiesModule {}
