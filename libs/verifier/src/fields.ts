/** Reads the members of an object that came out of a file; whatever is missing or of another kind ends the checking. */
import { check, fail } from './not-verified.js';

export class Fields {
  private constructor(
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly where: string,
  ) {}

  /** `where` is how the object is called when something is wrong with it: "entry 3". */
  static of(value: unknown, where: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      fail(`${where} is not an object`);
    return new Fields(value as Readonly<Record<string, unknown>>, where);
  }

  /** The value as it stands, undefined where there is none. */
  value(name: string): unknown {
    return Object.hasOwn(this.members, name) ? this.members[name] : undefined;
  }

  has(name: string): boolean {
    return this.value(name) !== undefined && this.value(name) !== null;
  }

  text(name: string): string {
    const value = this.value(name);
    return typeof value === 'string' ? value : this.wrong(name, 'a text');
  }

  flag(name: string): boolean {
    const value = this.value(name);
    return typeof value === 'boolean' ? value : this.wrong(name, 'true or false');
  }

  /** A whole number from 0. */
  count(name: string): number {
    const value = this.value(name);
    return Number.isSafeInteger(value) && Number(value) >= 0
      ? Number(value)
      : this.wrong(name, 'a whole number');
  }

  list(name: string): readonly unknown[] {
    const value = this.value(name);
    return Array.isArray(value) ? (value as readonly unknown[]) : this.wrong(name, 'a list');
  }

  texts(name: string): readonly string[] {
    return this.list(name).map((value) =>
      typeof value === 'string' ? value : this.wrong(name, 'a list of texts'),
    );
  }

  object(name: string): Fields {
    return Fields.of(this.value(name), `${name} of ${this.where}`);
  }

  objects(name: string): readonly Fields[] {
    return this.list(name).map((value, at) => Fields.of(value, `${name} ${at + 1} of ${this.where}`));
  }

  /** One of the words; another ends the checking. */
  word<Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.text(name);
    const word = words.find((known) => known === value);
    check(word !== undefined, `${name} of ${this.where} is "${value}", which this version does not know`);
    return word;
  }

  /** Everything but these members. */
  without(...names: readonly string[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(this.members).filter(([name]) => !names.includes(name)));
  }

  private wrong(name: string, kind: string): never {
    return fail(`${name} of ${this.where} is not ${kind}`);
  }
}
