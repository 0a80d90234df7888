import { describe, expect, it } from '@jest/globals';
import { eenduidig } from './openapi-vorm.ts';

describe('a schema that may be null', () => {
  it.each<[string, object, object]>([
    [
      'one of a few words',
      { type: 'string', enum: ['jongere', 'mbo'], nullable: true, description: 'Wie' },
      { description: 'Wie', anyOf: [{ type: 'string', enum: ['jongere', 'mbo'] }, { enum: [null] }] },
    ],
    [
      'another schema',
      { allOf: [{ $ref: '#/components/schemas/Bal' }], nullable: true },
      { anyOf: [{ $ref: '#/components/schemas/Bal' }, { enum: [null] }] },
    ],
    ['nothing but null', { enum: [null], nullable: true }, { enum: [null] }],
    ['a plain value', { type: 'string', nullable: true }, { type: 'string', nullable: true }],
  ])('says so in a way that every tool reads, for %s', (_, schema, verwacht) => {
    expect(eenduidig({ properties: { a: schema } })).toEqual({ properties: { a: verwacht } });
  });
});
