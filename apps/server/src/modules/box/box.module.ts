/** Wires the box. */
import { Module } from '@nestjs/common';
import { BoxController } from './box.controller.js';
import { Box } from './box.js';

@Module({ controllers: [BoxController], providers: [Box], exports: [Box] })
export class BoxModule {}
