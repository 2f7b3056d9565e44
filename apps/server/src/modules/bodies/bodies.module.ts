/** Wires the bodies; also tells the guard what a person is on a body. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RolesSource } from '../../platform/auth/index.js';
import { BODY_ENTITIES } from './entities.js';
import { Bodies } from './bodies.js';
import { BodiesController } from './bodies.controller.js';
import { BodyOffices } from './body-offices.js';
import { BodyRoles } from './body-roles.js';
import { ComingTerms } from './coming-terms.js';
import { CompanyLots } from './company-lots.js';
import { Departures } from './departures.js';
import { Observers } from './observers.js';
import { ProofRules } from './proof-rules.js';
import { ProofRulesController } from './proof-rules.controller.js';
import { Readers } from './reader-rights.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { RuleSets } from './rule-sets.js';
import { TermClock } from './term-clock.js';
import { BodiesPersonalData } from './bodies-personal-data.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(BODY_ENTITIES)],
  controllers: [BodiesController, RuleSetsController, ProofRulesController],
  providers: [
    Bodies,
    BodiesPersonalData,
    BodyOffices,
    BodyRoles,
    ComingTerms,
    CompanyLots,
    Departures,
    Observers,
    TermClock,
    RuleSets,
    ProofRules,
    Readers,
    { provide: RolesSource, useExisting: BodyRoles },
  ],
  exports: [Bodies, BodyOffices, BodyRoles, ComingTerms, CompanyLots, ProofRules, Readers, RolesSource],
})
export class BodiesModule {}
