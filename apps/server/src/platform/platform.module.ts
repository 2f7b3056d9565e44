/** What every module stands on: settings, database, journal, jobs, sockets, the one guard and the one filter. */
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { AccessGuard } from './auth/index.js';
import { CheckpointsModule } from './checkpoints/index.js';
import { Config } from './config/index.js';
import { Database, SteadyClient } from './database/index.js';
import { ServiceController } from './describe/index.js';
import { ProblemFilter } from './http/index.js';
import { Jobs } from './jobs/index.js';
import { JournalModule } from './journal/index.js';
import { RealtimeModule } from './realtime/index.js';

@Global()
@Module({})
export class PlatformModule {
  /** The platform for these settings on this database. */
  static on(settings: Config, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: databaseUrl,
          autoLoadEntities: true,
          synchronize: false,
          migrations: MIGRATIONS,
          migrationsRun: true,
          migrationsTransactionMode: 'each',
          extra: { max: 8, Client: SteadyClient },
        }),
        JournalModule,
        CheckpointsModule,
        RealtimeModule,
      ],
      controllers: [ServiceController],
      providers: [
        { provide: Config, useValue: settings },
        { provide: Database, useValue: new Database(databaseUrl) },
        Jobs,
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, Database, Jobs],
    };
  }
}
