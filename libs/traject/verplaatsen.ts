import { rows, type Tx } from '../database/transaction.ts';
import { verplaatsGesloten, type Verplaatsing } from './verplaats-gesloten.ts';

const WELKE = 'with p as (select $1::uuid as van, $2::uuid as naar, $3::uuid as leerling)';

/**
 * Van een traject naar dat van een andere leerling: routes met hun feiten en vragen, taken van partners, de autorisatielijst, en gesprekken en
 * overleggen die nog komen.
 */
const VERPLAATS = [
  `update traject_route_feit f set leerling_id = p.leerling from p, traject_route r where r.id = f.route_id and r.traject_id = p.van`,
  `update traject_stap s set traject_id = p.naar, leerling_id = p.leerling from p where s.traject_id = p.van and s.route_id is not null`,
  `update traject_taak w set traject_id = p.naar, leerling_id = p.leerling, versie = w.versie + 1,
     nummer = w.nummer + case when w.route_id is null and w.mdo_id is null then
       (select coalesce(max(b.nummer), 0) from traject_taak b where b.traject_id = p.naar and b.soort = w.soort) else 0 end
   from p where w.traject_id = p.van and (w.route_id is not null or w.beeindigd_op is null)`,
  `update traject_route r set traject_id = p.naar, leerling_id = p.leerling, versie = r.versie + 1 from p where r.traject_id = p.van`,
  `update traject_horing h set traject_id = p.naar, leerling_id = p.leerling from p where h.traject_id = p.van and h.uitkomst is null`,
  `update traject_mdo_deelnemer d set leerling_id = p.leerling from p, traject_mdo m
   where m.id = d.mdo_id and m.traject_id = p.van and m.status = 'GEPLAND'`,
  `update traject_mdo m set traject_id = p.naar, leerling_id = p.leerling, versie = m.versie + 1 from p
   where m.traject_id = p.van and m.status = 'GEPLAND'`,
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

/** Zet alles wat loopt bij het traject dat blijft. Gesprekken die er waren, instrument, check-ins, meldingen en tijdlijn blijven bij wat opging. */
export async function verplaatsNaar(tx: Tx, wat: Verplaatsing): Promise<void> {
  const { blijft, gaatOp } = wat;
  await verplaatsGesloten(tx, wat);
  for (const sql of VERPLAATS)
    await rows(tx, `${WELKE} ${sql}`, [gaatOp.kop.id, blijft.kop.id, blijft.kop.leerlingId]);
  const routeIds = gaatOp.feiten.routes.map(({ id }) => id);
  await rows(tx, LPTAKEN, [gaatOp.kop.id, blijft.kop.id, blijft.kop.overstapId, routeIds]);
}
