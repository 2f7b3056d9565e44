/** Wires the registrar. */
import { Module } from '@nestjs/common';
import { Registrar } from './registrar.js';

@Module({ providers: [Registrar], exports: [Registrar] })
export class RegistrarModule {}
