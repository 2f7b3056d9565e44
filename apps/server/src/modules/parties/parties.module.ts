/** Wires the register of parties and people. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Parties } from './parties.js';
import { PartiesController } from './parties.controller.js';
import { PartyCategoryPeriodRow } from './party-category-period.entity.js';
import { PartyCategoryRow } from './party-category.entity.js';
import { PartyRow } from './party.entity.js';
import { PeopleController } from './people.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([PartyRow, PartyCategoryRow, PartyCategoryPeriodRow])],
  controllers: [PartiesController, PeopleController],
  providers: [Parties],
  exports: [Parties],
})
export class PartiesModule {}
