import { config } from '#libs/config/config.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { GrootboekFout } from '#libs/vernietiging/grootboek.ts';
import { openNaVernietigen } from '#libs/vernietiging/openen.ts';

const c = config();
zetKluis(await BestandKluis.open(c.SLEUTELKLUIS));
try {
  const aantal = await openNaVernietigen(c, { warn: () => undefined });
  process.stdout.write(`${aantal} vernietigingen uit het grootboek opnieuw uitgevoerd\n`);
} catch (error) {
  if (!(error instanceof GrootboekFout)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
