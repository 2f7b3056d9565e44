/** The keys of this house for web push and for the links that switch mails off: made at the first start, by whichever process starts first. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import type { Repository } from 'typeorm';
import webPush from 'web-push';
import { KeptKeyRow } from './kept-key.entity.js';

@Injectable()
export class KeptKeys implements OnApplicationBootstrap {
  private readonly kept = new Map<string, Promise<KeptKeyRow>>();

  constructor(@InjectRepository(KeptKeyRow) private readonly rows: Repository<KeptKeyRow>) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.forPush(), this.forLinks()]);
  }

  /** By which push services know this house (VAPID). */
  forPush(): Promise<KeptKeyRow> {
    return this.key('push', () => {
      const { publicKey, privateKey } = webPush.generateVAPIDKeys();
      return { publicPart: publicKey, secret: privateKey };
    });
  }

  /** Signs the links that switch mails off. */
  forLinks(): Promise<KeptKeyRow> {
    return this.key('unsubscribe', () => ({
      publicPart: '',
      secret: randomBytes(32).toString('base64url'),
    }));
  }

  private key(name: string, make: () => Omit<KeptKeyRow, 'name'>): Promise<KeptKeyRow> {
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const found = this.findOrMake(name, make);
    this.kept.set(name, found);
    found.catch(() => this.kept.delete(name));
    return found;
  }

  private async findOrMake(name: string, make: () => Omit<KeptKeyRow, 'name'>): Promise<KeptKeyRow> {
    const there = await this.rows.findOneBy({ name });
    if (there !== null) return there;
    const fresh = { name, ...make() };
    await this.rows.createQueryBuilder().insert().values(fresh).orIgnore().execute();
    return this.rows.findOneByOrFail({ name });
  }
}
