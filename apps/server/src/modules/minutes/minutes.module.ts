/** Wires the minutes. */
import { Module } from '@nestjs/common';
import { MinutesController } from './minutes.controller.js';

@Module({ controllers: [MinutesController] })
export class MinutesModule {}
