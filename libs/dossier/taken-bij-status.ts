import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import type { Afspraken, Rol } from '../domain/afspraken/afspraken.ts';
import type { Overstapstatus } from '../domain/overstap/overstap.ts';
import type { Taaksoort } from '../domain/taak/taak.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Tx } from '../database/transaction.ts';
import type { Context, Herleid } from './context.ts';
import { laatTakenVervallen, maakTaken, type NieuweTaak } from './taken.ts';

interface Statustaak {
  readonly soort: Taaksoort;
  readonly rol: Rol;
  readonly termijn: keyof Afspraken['termijnen'];
}

/** Welke taak hoort bij het bereiken van een status. Bron: regionale afspraak. */
const TAAK_BIJ_STATUS: Partial<Record<Overstapstatus, Statustaak>> = {
  AANDACHT: { soort: 'leerling-benaderen', rol: 'mentor', termijn: 'taakMentor' },
  RISICO: { soort: 'aanmelding-zoeken', rol: 'decaan', termijn: 'taakDecaan' },
  TERUGGEMELD_SCHOOL: { soort: 'teruggemeld-oppakken', rol: 'decaan', termijn: 'taakDecaan' },
};

const SOORTEN = Object.values(TAAK_BIJ_STATUS).map((taak) => taak.soort);

/** Maakt bij een nieuwe status de taak die de afspraak noemt, en laat de taak van de vorige status vervallen. */
export async function volgTakenBijStatus(
  tx: Tx,
  gewijzigd: readonly Herleid[],
  context: Context,
): Promise<void> {
  const echt = gewijzigd.filter((h) => h.dossier.feiten.vorige?.status !== h.afgeleid.status);
  const overstapIds = echt
    .filter((h) => h.dossier.feiten.vorige && TAAK_BIJ_STATUS[h.dossier.feiten.vorige.status])
    .map((h) => h.dossier.feiten.id);
  await laatTakenVervallen(tx, { overstapIds, soorten: SOORTEN }, context.nu);
  const taken = echt.flatMap((h) => taakVoor(h, context.nu) ?? []);
  await maakTaken(tx, taken, context.nu);
}

function taakVoor({ dossier, afgeleid }: Herleid, nu: Instant): NieuweTaak | null {
  const soort = TAAK_BIJ_STATUS[afgeleid.status];
  if (!soort) return null;
  const { feiten, afspraken, afspraakId } = dossier;
  return {
    soort: soort.soort,
    sleutel: `${soort.soort}/${feiten.id}/${nu}`,
    regio: feiten.regio,
    overstapId: feiten.id,
    overdrachtId: null,
    bestandId: null,
    organisatieId: feiten.schoolId,
    rol: soort.rol,
    uiterlijk: uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen[soort.termijn], afspraken.feestdagen),
    afspraakId,
    gegevens: { reden: afgeleid.reden },
  };
}
