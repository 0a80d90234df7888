import { describe, expect, it } from '@jest/globals';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';

const GRENS_BYTES = 2_000_000;
const VERBODEN = [
  'node_modules/zod',
  'node_modules/typeorm',
  'node_modules/pg/',
  '@nestjs',
  'libs/database',
  'libs/dossier',
  'libs/contract',
  'nodemailer',
];

/** De code zonder de bronkaart, die alleen voor foutmeldingen meegaat. */
const zonderBronkaart = (code: string): string => code.replace(/\/\/# sourceMappingURL=.*$/m, '');

describe('the workflow bundle', () => {
  it('holds no database, contract or mail code and stays under two megabytes', async () => {
    const code = zonderBronkaart((await bundelWorkflows()).code);
    expect(VERBODEN.filter((naam) => code.includes(naam))).toEqual([]);
    expect(code.length).toBeGreaterThan(10_000);
    expect(code.length).toBeLessThan(GRENS_BYTES);
  });

  it('exports every process', async () => {
    const { code } = await bundelWorkflows();
    for (const naam of ['overstap', 'overdracht', 'weekcheck', 'seizoen', 'bestand', 'taak']) {
      expect(code).toContain(`workflows/${naam}/${naam}.workflow.ts`);
    }
  });
});
