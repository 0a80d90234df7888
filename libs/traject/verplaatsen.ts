import { rows, type Tx } from '../database/transaction.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Trajectdossier } from './traject.ts';

/** Twee trajecten waarvan het ene in het andere opgaat. */
export interface Verplaatsing {
  readonly blijft: Trajectdossier;
  readonly gaatOp: Trajectdossier;
}

const WELKE = 'with p as (select $1::uuid as van, $2::uuid as naar, $3::uuid as leerling)';

/** Van een traject naar dat van een andere leerling: routes met hun feiten en vragen, taken van partners en de autorisatielijst. */
const VERPLAATS = [
  `update traject_route_feit f set leerling_id = p.leerling from p, traject_route r where r.id = f.route_id and r.traject_id = p.van`,
  `update traject_stap s set traject_id = p.naar, leerling_id = p.leerling from p where s.traject_id = p.van and s.route_id is not null`,
  `update traject_taak w set traject_id = p.naar, leerling_id = p.leerling, versie = w.versie + 1,
     nummer = w.nummer + case when w.route_id is null and w.mdo_id is null then
       (select coalesce(max(b.nummer), 0) from traject_taak b where b.traject_id = p.naar and b.soort = w.soort) else 0 end
   from p where w.traject_id = p.van and (w.route_id is not null or w.beeindigd_op is null)`,
  `update traject_route r set traject_id = p.naar, leerling_id = p.leerling, versie = r.versie + 1 from p where r.traject_id = p.van`,
  `insert into traject_autorisatie (traject_id, gebruiker_id, leerling_id, organisatie_id, van, gegeven_door)
   select p.naar, a.gebruiker_id, p.leerling, a.organisatie_id, a.van, a.gegeven_door from traject_autorisatie a, p
   where a.traject_id = p.van and a.tot is null on conflict do nothing`,
  `update traject t set samengevoegd_in_id = p.naar, samengevoegd_leerling_id = p.leerling from p where t.id = p.van or t.samengevoegd_in_id = p.van`,
];

const LPTAKEN = `
  update taak set traject_id = $2::uuid, overstap_id = case when overstap_id is null then null else $3::uuid end, versie = versie + 1,
    sleutel = replace(sleutel, 'traject/' || $1::uuid::text || '/', 'traject/' || $2::uuid::text || '/'),
    gegevens = gegevens || jsonb_build_object('trajectId', $2::uuid::text)
  where traject_id = $1::uuid and gegevens->>'routeId' = any($4::text[])`;

/** Zet alles wat loopt bij het traject dat blijft. Gesprekken, instrument, check-ins, meldingen en tijdlijn blijven bij wat opging. */
export async function verplaatsNaar(tx: Tx, wat: Verplaatsing): Promise<void> {
  const { blijft, gaatOp } = wat;
  await verplaatsTeksten(tx, wat);
  for (const sql of VERPLAATS)
    await rows(tx, `${WELKE} ${sql}`, [gaatOp.kop.id, blijft.kop.id, blijft.kop.leerlingId]);
  const routeIds = gaatOp.feiten.routes.map(({ id }) => id);
  await rows(tx, LPTAKEN, [gaatOp.kop.id, blijft.kop.id, blijft.kop.overstapId, routeIds]);
}

interface Tekstrij {
  readonly id: string;
  readonly klasse: Trajectklasse;
  readonly bytes: Buffer;
}

const TEKSTEN = `
  select x.id, x.klasse, x.bytes from traject_tekst x where x.traject_id = $1
    and exists (select 1 from traject_route r where r.traject_id = $1 and r.id in (x.route_id, x.bron_id)
      union all select 1 from traject_taak w where w.traject_id = $1 and w.id = x.bron_id and (w.route_id is not null or w.beeindigd_op is null))`;

/** Wat bij een route of taak geschreven is, gaat mee onder de sleutel van de leerling van het traject dat blijft: wie het las, leest het nog. */
async function verplaatsTeksten(tx: Tx, { blijft, gaatOp }: Verplaatsing): Promise<void> {
  const rijen = await rows<Tekstrij>(tx, TEKSTEN, [gaatOp.kop.id]);
  const plek = (rij: Tekstrij, subject: string) => ({
    subject,
    kolom: TEKSTPLAATS.traject(rij.id),
    klasse: rij.klasse,
  });
  const open = await openTeksten(
    tx,
    rijen.map((rij) => ({ ...plek(rij, gaatOp.kop.leerlingId), bytes: rij.bytes })),
  );
  for (const [nummer, rij] of rijen.entries()) {
    const bytes = await sluitTekst(tx, plek(rij, blijft.kop.leerlingId), open[nummer] ?? null);
    if (bytes)
      await rows(tx, 'update traject_tekst set traject_id = $2, leerling_id = $3, bytes = $4 where id = $1', [
        rij.id,
        blijft.kop.id,
        blijft.kop.leerlingId,
        bytes,
      ]);
  }
}
