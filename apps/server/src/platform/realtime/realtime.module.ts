/** Wires the live gateway; the module that owns the streams provides `LiveSource`. */
import { Module } from '@nestjs/common';
import { Feeds } from './feeds.js';
import { LiveGateway } from './live.gateway.js';

@Module({ providers: [Feeds, LiveGateway], exports: [Feeds, LiveGateway] })
export class RealtimeModule {}
