import { returning, type Tx } from '../database/transaction.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import type { Rol } from '../domain/afspraken/trede.ts';
import type { Taaksoort } from '../domain/taak/taak.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { wekProcessen } from '../dossier/processen.ts';
import { laatTakenMetSleutelVervallen, maakTaken } from '../dossier/taken.ts';
import { organisatieVoorRol } from '../dossier/treden.ts';
import type { Trajectdossier, Trajectkop } from './traject.ts';

/** Wat een traject van de leerplicht of de regio vraagt. De naam zegt niets over de route: die staat in het traject. */
export interface Trajecttaak {
  readonly soort: Extract<Taaksoort, `traject-${string}`>;
  /** Waaraan te zien is dat dit dezelfde vraag is. */
  readonly kenmerk: string;
  readonly rol: Rol;
  readonly uiterlijk: Instant | null;
  readonly gegevens?: Readonly<Record<string, string | null>>;
}

/** De termijn van een taak die geen eigen termijn heeft: zo snel als de leerplicht een melding oppakt. */
export const gewoneTermijn = ({ afspraken }: Pick<Trajectdossier, 'afspraken'>, { nu }: Context): Instant =>
  uiterstOgenblik(toKalenderdag(nu), afspraken.mas.termijnen.oppakken, afspraken.feestdagen);

/** Waaraan een taak van een traject te herkennen is. */
export const taaksleutel = (trajectId: string, soort: Trajecttaak['soort'], kenmerk: string): string =>
  `traject/${trajectId}/${soort}/${kenmerk}`;

/** Maakt een taak bij een traject; dezelfde vraag nog eens doet niets. */
export async function maakTrajecttaak(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'lpId' | 'overstapId' | 'regio' | 'afspraakId'>,
  taak: Trajecttaak,
  { nu }: Context,
): Promise<void> {
  const sleutel = taaksleutel(kop.id, taak.soort, taak.kenmerk);
  const organisatieId = await organisatieVoorRol(tx, { rol: taak.rol, eigen: kop.lpId, regio: kop.regio });
  await maakTaken(
    tx,
    [
      {
        soort: taak.soort,
        sleutel,
        regio: kop.regio,
        overstapId: organisatieId === kop.lpId ? kop.overstapId : null,
        overdrachtId: null,
        bestandId: null,
        organisatieId,
        rol: taak.rol,
        uiterlijk: taak.uiterlijk,
        afspraakId: kop.afspraakId,
        gegevens: { ...taak.gegevens, trajectId: kop.id },
      },
    ],
    nu,
  );
  await returning(
    tx,
    'update taak set traject_id = $2 where sleutel = $1 and traject_id is null returning id',
    [sleutel, kop.id],
  );
}

/**
 * Sluit open taken van een traject die door een feit zijn ingehaald; zonder soorten of route alle. Wat er na een vrijstelling komt, blijft een
 * vraag als het traject sluit: die taak gaat alleen mee als haar soort er staat.
 */
export async function laatTrajecttakenVervallen(
  tx: Tx,
  welke: {
    readonly trajectId: string;
    readonly soorten: readonly Trajecttaak['soort'][] | null;
    readonly routeId?: string;
    /** Alleen de vraag van deze stap. */
    readonly stap?: string;
  },
  { nu }: Context,
): Promise<void> {
  const vervallen = await returning<{ id: string }>(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $4, versie = versie + 1
     where traject_id = $1 and status = 'OPEN' and (soort = any($2::text[]) or ($2::text[] is null and soort <> 'traject-vrijstelling'))
       and ($3::text is null or gegevens->>'routeId' = $3)
       and ($5::text is null or gegevens->>'stap' = $5) returning id`,
    [welke.trajectId, welke.soorten, welke.routeId ?? null, nu, welke.stap ?? null],
  );
  await wekProcessen(
    tx,
    vervallen.map(({ id }) => `taak/${id}`),
    nu,
  );
}

/** Sluit open taken met dezelfde vraag, waarvan het kenmerk zo begint: wat opnieuw gevraagd wordt, staat er een keer. */
export async function laatVorigeVervallen(
  tx: Tx,
  vraag: { readonly trajectId: string; readonly soort: Trajecttaak['soort']; readonly kenmerk: string },
  { nu }: Context,
): Promise<void> {
  const begin = taaksleutel(vraag.trajectId, vraag.soort, vraag.kenmerk);
  const open = await returning<{ sleutel: string }>(
    tx,
    `select sleutel from taak where traject_id = $1 and soort = $2 and status = 'OPEN' and starts_with(sleutel, $3)`,
    [vraag.trajectId, vraag.soort, begin],
  );
  await laatTakenMetSleutelVervallen(
    tx,
    open.map(({ sleutel }) => sleutel),
    nu,
  );
}
