/** Wires the registers of decisions and actions, and the attendance of members. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { AttendanceController } from './attendance.controller.js';
import { Attendance } from './attendance.js';
import { OwnedActions } from './owned-actions.js';
import { RegisterKeeper } from './register-keeper.js';
import { RegisterRow } from './register-row.entity.js';
import { Registers } from './registers.js';
import { RegistersController } from './registers.controller.js';
import { RegistersPersonalData } from './registers-personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([RegisterRow]), BodiesModule, MeetingsModule],
  controllers: [RegistersController, AttendanceController],
  providers: [RegistersPersonalData, Attendance, OwnedActions, RegisterKeeper, Registers],
  exports: [OwnedActions, Registers],
})
export class RegistersModule {}
