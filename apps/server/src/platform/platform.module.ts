/** What every module stands on: settings, database, journal, jobs, sockets, the one guard and the one filter. */
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './auth/index.js';
import { CheckpointsModule } from './checkpoints/index.js';
import { Config } from './config/index.js';
import { type Access, BoxDatabase, Database, RegistrarDatabase, SteadyClient } from './database/index.js';
import type { RoleKey } from './database/roles/index.js';
import { ServiceController } from './describe/index.js';
import { FilesModule } from './files/index.js';
import { ProblemFilter } from './http/index.js';
import { Jobs, QueuesController } from './jobs/index.js';
import { JournalModule } from './journal/index.js';
import { MailModule } from './mail/index.js';
import { PersonalParts } from './personal/index.js';
import { RealtimeModule } from './realtime/index.js';

/** Connections of a pool that is used now and then; none is opened before it is needed. */
const FEW = 4;

@Global()
@Module({})
export class PlatformModule {
  /** The platform for these settings, with these ways into the database. */
  static on(settings: Config, { app, registrar, box }: Readonly<Record<RoleKey, Access>>): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: app.connectionString,
          autoLoadEntities: true,
          synchronize: false,
          installExtensions: false,
          extra: { ...app, max: 8, Client: SteadyClient },
        }),
        JournalModule,
        CheckpointsModule,
        MailModule,
        FilesModule,
        RealtimeModule,
      ],
      controllers: [QueuesController, ServiceController],
      providers: [
        { provide: Config, useValue: settings },
        { provide: Database, useValue: new Database(app) },
        { provide: RegistrarDatabase, useValue: new RegistrarDatabase(registrar, FEW) },
        { provide: BoxDatabase, useValue: new BoxDatabase(box, FEW) },
        Jobs,
        PersonalParts,
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, Database, RegistrarDatabase, BoxDatabase, Jobs, PersonalParts],
    };
  }
}
