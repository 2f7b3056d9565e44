/** Wires the register of modifications. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Changes } from './changes.js';
import { ChangesController } from './changes.controller.js';
import { ModificationRow } from './modification.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ModificationRow])],
  controllers: [ChangesController],
  providers: [Changes],
  exports: [Changes],
})
export class ChangesModule {}
