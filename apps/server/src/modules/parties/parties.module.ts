/** Wires the register of parties and people. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PARTY_ENTITIES } from './entities.js';
import { Parties } from './parties.js';
import { PartiesPersonalData } from './parties-personal-data.js';
import { PartiesController } from './parties.controller.js';
import { PeopleController } from './people.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature(PARTY_ENTITIES)],
  controllers: [PartiesController, PeopleController],
  providers: [Parties, PartiesPersonalData],
  exports: [Parties],
})
export class PartiesModule {}
