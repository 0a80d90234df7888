import type { DataSource } from 'typeorm';
import { nieuwVerzoekId, schrijfAudit } from '#libs/audit/audit.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { maakTaken } from '#libs/dossier/taken.ts';
import { organisatieVoorRol } from '#libs/dossier/treden.ts';
import { VERDWAALD, type Verdwaald } from './namens.interceptor.ts';

/**
 * Legt vast dat een proces iets wilde met een ander onderwerp dan het zijne: een regel in de audit, en een taak voor de beheerder van
 * de regio. Een per proces en handeling, hoe vaak het ook gebeurt. Een proces dat nergens is vastgelegd, heeft geen regio.
 */
export const meldVerdwaald =
  (dataSource: DataSource) =>
  ({ handeling, namens }: Verdwaald): Promise<void> =>
    alsSysteem(handeling, namens, () =>
      inTransaction(dataSource, async (tx) => {
        const op = new Date().toISOString() as Instant;
        await schrijfAudit(tx, [
          {
            op,
            namens: namens || null,
            rol: 'systeem',
            handeling,
            grondslag: handeling,
            uitkomst: 'geweigerd',
            reden: VERDWAALD,
            verzoekId: nieuwVerzoekId(),
          },
        ]);
        const proces = await row<{ regio: string }>(tx, 'select regio from proces where workflow_id = $1', [
          namens,
        ]);
        if (!proces) return;
        const { regio } = proces;
        const organisatieId = await organisatieVoorRol(tx, { rol: 'beheerder', eigen: '', regio });
        const taak = {
          soort: 'proces-nakijken',
          sleutel: `proces-nakijken/${namens}/${handeling}`,
          rol: 'beheerder',
          overstapId: null,
          overdrachtId: null,
          bestandId: null,
          uiterlijk: null,
          afspraakId: null,
          gegevens: { handeling },
        } as const;
        await maakTaken(tx, [{ ...taak, regio, organisatieId }], op);
      }),
    );
