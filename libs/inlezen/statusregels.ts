import type { Leesfout } from '../domain/bestand/bestand.ts';
import { returning, rows, type Tx } from '../database/transaction.ts';
import { verwerkStatusberichten, type Berichtuitkomst, type Statusbericht } from '../dossier/aanmeldingen.ts';
import { vergrendel } from '../dossier/feiten.ts';
import { teltAanmelding } from '../dossier/geldende-aanmelding.ts';
import { herleid } from '../dossier/herleid.ts';
import type { Herleid } from '../dossier/context.ts';
import { meldTegenspraken } from '../dossier/tegenspraak.ts';
import {
  melding,
  type BestandKader,
  type InleesContext,
  type Regeluitkomst,
  type TerugTeDraaien,
} from './soort.ts';

/** Een regel die aan een overstap is gekoppeld en een status meldt. */
export interface Statusregel {
  readonly regel: number;
  readonly leerlingId: string;
  readonly bericht: Statusbericht;
  readonly waarschuwingen: readonly Leesfout[];
}

interface Inlees {
  readonly kader: BestandKader;
  readonly context: InleesContext;
}

/** Past gekoppelde statusregels toe: berichten verwerken, overstappen herleiden, effect per regel. */
export async function pasStatusregelsToe(
  tx: Tx,
  regels: readonly Statusregel[],
  { context }: Inlees,
): Promise<Regeluitkomst[]> {
  const overstapIds = [...new Set(regels.map((r) => r.bericht.overstapId))];
  await vergrendel(tx, overstapIds);
  const berichten = await verwerkStatusberichten(
    tx,
    regels.map((r) => r.bericht),
    context,
  );
  const geraakt = new Set(
    regels.flatMap((r, index) => (berichten[index]?.soort === 'geweigerd' ? [] : [r.bericht.overstapId])),
  );
  const herleidOp = new Map((await herleid(tx, [...geraakt], context)).map((h) => [h.dossier.feiten.id, h]));
  // Een leerling komt eenmaal op de risicolijst of eraf: dat staat bij zijn laatste regel.
  const laatste = new Map(
    regels.flatMap((r, index) =>
      berichten[index]?.soort === 'toegepast' ? [[r.bericht.overstapId, r] as const] : [],
    ),
  );
  const uitkomsten = regels.map((regel, index) => {
    const { overstapId } = regel.bericht;
    const overstap = laatste.get(overstapId) === regel ? herleidOp.get(overstapId) : undefined;
    return uitkomstVan(regel, berichten[index]!, overstap ?? null);
  });
  await meldTegenspraken(
    tx,
    regels.map((r) => r.bericht),
    { herleidOp, context },
  );
  return uitkomsten;
}

/** Een status zoals hij in een weekcheck staat. */
const woord = (status: string): string => status.toLowerCase().replaceAll('_', ' ');

function uitkomstVan(regel: Statusregel, bericht: Berichtuitkomst, overstap: Herleid | null): Regeluitkomst {
  const basis = { regel: regel.regel, leerlingId: regel.leerlingId, overstapId: regel.bericht.overstapId };
  switch (bericht.soort) {
    case 'toegepast':
      return {
        ...basis,
        oordeel: bericht.van === null ? 'nieuw' : 'gewijzigd',
        aanmeldingId: bericht.aanmeldingId,
        meldingen: regel.waarschuwingen,
        effect: { van: bericht.van, naar: bericht.naar, ...overstapEffect(overstap) },
        ongedaan: { van: bericht.van },
      };
    case 'zonderEffect':
      return {
        ...basis,
        oordeel: 'zonder_effect',
        aanmeldingId: bericht.aanmeldingId,
        meldingen: [
          ...regel.waarschuwingen,
          melding(
            `bericht.${bericht.reden}`,
            ZONDER_EFFECT[bericht.reden] ?? 'Dit bericht verandert niets.',
            regel.regel,
          ),
        ],
        effect: {},
        ongedaan: null,
      };
    case 'geweigerd':
      return {
        ...basis,
        oordeel: 'conflict',
        aanmeldingId: null,
        meldingen: [
          melding(
            'status.kan-niet-volgen',
            `De status ${woord(regel.bericht.status)} kan niet volgen op ${bericht.van ? woord(bericht.van) : 'geen aanmelding'}. Wel mogelijk: ${bericht.toegestaan.map(woord).join(', ') || 'niets'}.`,
            regel.regel,
          ),
        ],
        effect: { van: bericht.van },
        ongedaan: null,
      };
  }
}

const ZONDER_EFFECT: Readonly<Record<string, string>> = {
  'al-ontvangen': 'Dit bericht is al eens ontvangen.',
  'ouder-bericht': 'Dit bericht is ouder dan wat bekend is. Het is bewaard en verandert niets.',
  'zelfde-status': 'Deze status was al bekend.',
};

/** Wat een regel met de overstap doet: gaat de leerling van de risicolijst, of komt hij erop? */
function overstapEffect(overstap: Herleid | null): Record<string, unknown> {
  if (!overstap) return {};
  const van = overstap.dossier.feiten.vorige?.status ?? null;
  const naar = overstap.afgeleid.status;
  return {
    overstapVan: van,
    overstapNaar: naar,
    risico:
      naar === 'RISICO' && van !== 'RISICO' ? 'erop' : van === 'RISICO' && naar !== 'RISICO' ? 'eraf' : null,
  };
}

/**
 * Draait toegepaste berichten terug: het bericht telt niet meer en de aanmelding krijgt de stand van het laatste bericht
 * dat nog telt. Is er geen ander, dan staat de aanmelding op afgemeld en telt zij niet; er wordt niets gewist.
 */
export async function draaiStatusregelsTerug(
  tx: Tx,
  regels: readonly TerugTeDraaien[],
  { kader, context }: Inlees,
): Promise<void> {
  const overstapIds = [...new Set(regels.flatMap((r) => r.overstapId ?? []))];
  await vergrendel(tx, overstapIds);
  const terug = await returning<{ aanmelding_id: string }>(
    tx,
    `update statusbericht set effect = 'teruggedraaid' where bestand_id = $1 and regel = any($2::int[]) and effect = 'toegepast'
     returning aanmelding_id`,
    [kader.id, regels.map((r) => r.regel)],
  );
  const aanmeldingIds = [...new Set(terug.map((t) => t.aanmelding_id))];
  await rows(
    tx,
    `update aanmelding a set versie = a.versie + 1, bijgewerkt_op = $2,
            status = coalesce(laatste.status, 'AFGEMELD'), status_op = coalesce(laatste.geldig_op, $2)
     from unnest($1::uuid[]) as t(id)
     left join lateral (select s.status, s.geldig_op from statusbericht s where s.aanmelding_id = t.id and s.effect = 'toegepast'
                        order by s.geldig_op desc, s.ontvangen_op desc limit 1) laatste on true
     where a.id = t.id`,
    [aanmeldingIds, context.nu],
  );
  await rows(tx, LOS_SQL, [aanmeldingIds, context.nu]);
  await herleid(tx, overstapIds, context);
}

/** Een mbo bij wie geen aanmelding meer telt, is niet meer betrokken. */
const LOS_SQL = `
  update deelname d set tot = $2 from aanmelding a join overstap o on o.id = a.overstap_id
  where a.id = any($1::uuid[]) and d.organisatie_id = a.mbo_id and d.leerling_id = o.leerling_id
    and d.rol = 'mbo_intaker' and d.tot is null and not exists (
      select 1 from aanmelding x join overstap y on y.id = x.overstap_id
      where y.leerling_id = o.leerling_id and x.mbo_id = a.mbo_id and ${teltAanmelding('x')})`;

/** De overstappen van leerlingen in een seizoen, met hun afspraak; is een in een andere opgegaan, dan die. */
export async function overstappenVan(
  tx: Tx,
  paren: readonly { readonly leerlingId: string; readonly seizoen: string }[],
): Promise<Map<string, { overstapId: string; afspraakId: string }>> {
  const found = await rows<{ leerling_id: string; seizoen: string; id: string; afspraak_id: string }>(
    tx,
    `select o.leerling_id, o.seizoen, coalesce(o.samengevoegd_in, o.id) as id, o.afspraak_id from overstap o
     join jsonb_to_recordset($1::jsonb) as p("leerlingId" uuid, seizoen text) on p."leerlingId" = o.leerling_id and p.seizoen = o.seizoen`,
    [JSON.stringify(paren)],
  );
  return new Map(
    found.map((f) => [`${f.leerling_id}/${f.seizoen}`, { overstapId: f.id, afspraakId: f.afspraak_id }]),
  );
}
