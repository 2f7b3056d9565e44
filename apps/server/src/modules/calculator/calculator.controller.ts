/** HTTP for the vote calculator: the rules of the domain answer, and nothing is kept. */
import { Controller } from '@nestjs/common';
import { calculatorRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Calculator } from './calculator.js';

@Controller()
export class CalculatorController {
  constructor(private readonly calculator: Calculator) {}

  @Handles(calculatorRoutes.calculate)
  calculate(
    @Input() { body }: InputOf<typeof calculatorRoutes.calculate>,
  ): Promise<ReplyOf<typeof calculatorRoutes.calculate>> {
    return answered(this.calculator.calculate(body));
  }
}
