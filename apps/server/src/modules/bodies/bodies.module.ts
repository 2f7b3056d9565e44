/** Wires the bodies; also tells the guard what a person is on a body. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RolesSource } from '../../platform/auth/index.js';
import { BODY_ENTITIES } from './entities.js';
import { Bodies } from './bodies.js';
import { BodiesController } from './bodies.controller.js';
import { BodyRoles } from './body-roles.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(BODY_ENTITIES)],
  controllers: [BodiesController],
  providers: [Bodies, BodyRoles, { provide: RolesSource, useExisting: BodyRoles }],
  exports: [Bodies, BodyRoles, RolesSource],
})
export class BodiesModule {}
