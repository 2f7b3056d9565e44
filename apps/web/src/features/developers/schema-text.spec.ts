/** A schema reads as text: every name, kind and limit that a caller needs. */
import { describe, expect, it } from '@jest/globals';
import { areasOf } from './openapi-document.js';
import { schemaText } from './schema-text.js';

describe('schemaText', () => {
  it('indents the fields of an object and marks those that may be left out', () => {
    const schema = {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 200 },
        seats: {
          type: 'array',
          items: { type: 'object', properties: { no: { type: 'integer', minimum: 0 } } },
        },
      },
    };
    expect(schemaText(schema)).toBe(
      '{\n  name: text, at most 200 characters\n  seats?: list of {\n    no?: whole number, at least 0\n  }\n}',
    );
  });

  it('says what may be null, in either way of writing it', () => {
    expect(schemaText({ type: ['string', 'null'] })).toBe('text or null');
    expect(schemaText({ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] })).toBe(
      'date, YYYY-MM-DD or null',
    );
  });

  it('looks a name up and stops where a definition holds itself', () => {
    const tree = { type: 'object', properties: { parent: { $ref: '#/$defs/Tree' } } };
    expect(schemaText({ $ref: '#/$defs/Tree', $defs: { Tree: tree } })).toBe('{\n  parent?: Tree\n}');
  });

  it('lists choices and constants', () => {
    expect(schemaText({ enum: ['approve', 'reject'] })).toBe('"approve" | "reject"');
    expect(schemaText({ oneOf: [{ const: 'a' }, { type: 'boolean' }] })).toBe('"a" or true or false');
  });

  it('leaves out the limits of every whole number', () => {
    expect(
      schemaText({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
    ).toBe('whole number');
  });
});

describe('areasOf', () => {
  it('gathers the operations of an area', () => {
    const info = { title: 'Quorate', version: '1' };
    const paths = {
      '/a': { get: { tags: ['one'] }, post: { tags: ['two'] } },
      '/b': { get: { tags: ['one'] } },
    };
    expect(
      areasOf({ info, paths }).map(({ name, operations }) => [name, operations.map(({ key }) => key)]),
    ).toEqual([
      ['one', ['get /a', 'get /b']],
      ['two', ['post /a']],
    ]);
  });
});
