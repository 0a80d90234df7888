import { row, type Db } from '../database/transaction.ts';
import { isOpenTraject } from '../domain/mas/traject/traject-machine.ts';
import { verhuisstap, type Verhuisstap } from '../domain/mas/traject/verhuizing.ts';
import { eindeLeerplicht } from '../domain/leerling/leerplicht.ts';
import { bevoegdeInstantie } from '../domain/organisatie/bevoegde-instantie.ts';
import { beginVanDag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import { vroegste, type Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { vandaag, type Trajectdossier } from './traject.ts';

/** Gaf deze gemeente het traject terug sinds het adres bekend is? Dan beslist een mens of het nog eens wordt aangeboden. */
const TERUG = `
  select 1 from traject_gebeurtenis g
  where g.traject_id = $1 and g.soort = 'aanbod-teruggegeven' and g.organisatie_id = $2
    and g.op >= coalesce((select max(a.ontvangen_op) from leerling_adres a where a.leerling_id = $3 and a.vervallen_op is null), g.op)
  limit 1`;

/** Wat het adres van een traject vraagt, zonder te kijken of het al eens is teruggegeven. */
export async function verhuisvraag(
  db: Db,
  { kop, feiten, afspraken }: Trajectdossier,
  context: Context,
): Promise<Verhuisstap> {
  const regels = await context.regelboek.verzuimbevoegdheid(db, afspraken);
  return verhuisstap(kop, bevoegdeInstantie(feiten.jongere, vandaag(context), regels));
}

/** De eerstvolgende dag waarop een ander bevoegd kan worden: een adres dat nog ingaat, of de overgang naar de kwalificatieplicht. */
function wisselmoment({ feiten: { jongere }, afspraken }: Trajectdossier, nu: Instant): Instant | null {
  const dagen = [
    ...jongere.woongemeenten.map(({ van }) => van),
    plusDagen(eindeLeerplicht(jongere, afspraken.leeftijden), 1),
  ];
  return vroegste(dagen.map(beginVanDag).filter((moment) => moment > nu));
}

/** Wat het proces moet doen omdat de jongere verhuisde, en wanneer dat weer kan veranderen. */
export async function verhuisblik(
  db: Db,
  dossier: Trajectdossier,
  context: Context,
): Promise<{ readonly stap: Verhuisstap; readonly moment: Instant | null }> {
  const { kop } = dossier;
  if (!isOpenTraject(kop.status)) return { stap: { soort: 'niets' }, moment: null };
  const moment = wisselmoment(dossier, context.nu);
  const stap = await verhuisvraag(db, dossier, context);
  const terug = stap.soort === 'bied-aan' && (await row(db, TERUG, [kop.id, stap.aan, kop.leerlingId]));
  return { stap: terug ? { soort: 'niets' } : stap, moment };
}
