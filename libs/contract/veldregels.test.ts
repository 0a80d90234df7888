import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { veldregel, VELDREGEL_TEKST } from './veldregels.ts';

const Schema = z.object({ reden: z.enum(['a', 'b'], veldregel('reden')) });
const melding = (): string | undefined => Schema.safeParse({ reden: 'c' }).error?.issues[0]?.message;

describe('veldregel', () => {
  afterEach(() => void z.config({ customError: undefined }));

  it('says in Dutch what a field must be', () => {
    expect(melding()).toBe(VELDREGEL_TEKST.reden);
  });

  it('says it in the words of the reader, if there are any', () => {
    const zeg = (woorden: Record<string, string>) =>
      z.config({
        customError: (mis) =>
          woorden[String((mis as { params?: { veldregel?: string } }).params?.veldregel)] ?? '',
      });
    zeg({ reden: 'Choose a reason.' });
    expect(melding()).toBe('Choose a reason.');
    zeg({});
    expect(melding()).toBe(VELDREGEL_TEKST.reden);
  });
});
