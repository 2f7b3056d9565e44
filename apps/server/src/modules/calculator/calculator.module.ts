/** Wires the vote calculator, which keeps nothing. */
import { Module } from '@nestjs/common';
import { Calculator } from './calculator.js';
import { CalculatorController } from './calculator.controller.js';

@Module({ controllers: [CalculatorController], providers: [Calculator] })
export class CalculatorModule {}
