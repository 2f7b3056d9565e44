/** Wires the CSV register; it stands after the bodies because seats are part of it. */
import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';
import { RegisterImport } from './register-import.js';

@Module({ controllers: [RegisterController], providers: [RegisterImport] })
export class RegisterModule {}
