/** Wires the registers of decisions and actions. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings/index.js';
import { RegisterKeeper } from './register-keeper.js';
import { RegisterRow } from './register-row.entity.js';
import { Registers } from './registers.js';
import { RegistersController } from './registers.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([RegisterRow]), MeetingsModule],
  controllers: [RegistersController],
  providers: [RegisterKeeper, Registers],
  exports: [Registers],
})
export class RegistersModule {}
