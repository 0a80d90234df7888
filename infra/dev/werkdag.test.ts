import { describe, expect, it } from '@jest/globals';

const { demoBegin, volgendeWerkdag } = (await import(new URL('./werkdag.mjs', import.meta.url).href)) as {
  readonly demoBegin: (env: NodeJS.ProcessEnv, nu: Date) => string;
  readonly volgendeWerkdag: (nu: Date) => string;
};

describe('volgendeWerkdag', () => {
  it.each([
    ['a Monday night', '2026-11-30T22:41:00Z', '2026-12-01T09:30:00Z'],
    ['a Thursday', '2026-12-03T08:00:00Z', '2026-12-04T09:30:00Z'],
    ['a Friday', '2026-12-04T08:00:00Z', '2026-12-07T09:30:00Z'],
    ['a Saturday', '2026-12-05T23:59:59Z', '2026-12-07T09:30:00Z'],
    ['the last day of a year', '2026-12-31T12:00:00Z', '2027-01-01T09:30:00Z'],
  ])('after %s is the morning of the next working day', (_, nu, werkdag) => {
    expect(volgendeWerkdag(new Date(nu))).toBe(werkdag);
  });
});

describe('demoBegin', () => {
  it.each([
    ['what was asked for', '2027-02-15T10:00:00+01:00', '2027-02-15T10:00:00+01:00'],
    ['the next working day when nothing was', undefined, '2026-12-07T09:30:00Z'],
  ])('is %s', (_, DEMO_BEGIN, begin) => {
    expect(demoBegin({ DEMO_BEGIN }, new Date('2026-12-04T08:00:00Z'))).toBe(begin);
  });
});
