import { readFile } from 'node:fs/promises';
import type { Grootboek } from './grootboek.ts';
import type { Stapel } from './stapel.ts';

/** Een regel die niet klopt, met wat ervan gezien is. */
export interface Gebrek {
  readonly regel: string;
  readonly wat: string;
}

interface Beeld {
  readonly stapel: Stapel;
  readonly grootboek: Grootboek;
  /** Hoe vaak de post of wie haar verstuurt werd gestoord: zo vaak kan een bericht hoogstens dubbel zijn aangekomen. */
  readonly poststoringen: number;
}

/** Welke rij een gelukte daad maakte, en hoeveel er daarvan zijn. Deze tabellen vult alleen de belasting. */
const RIJEN: Readonly<Record<string, string>> = {
  behandeling: 'select count(*)::int as n from behandeling',
  intake: 'select count(*)::int as n from intake',
  status: "select count(*)::int as n from statusbericht where bron = 'hand'",
  acceptatie: "select count(*)::int as n from tijdlijn where soort = 'overdracht-geaccepteerd'",
  weigering: "select count(*)::int as n from tijdlijn where soort = 'overdracht-geweigerd'",
  intrekking:
    "select count(*)::int as n from tijdlijn where soort = 'bestemming-ingetrokken' and gegevens->>'reden' = 'INGETROKKEN'",
};

/** Een intake maakt van een nieuwe aanmelding ook een statusbericht; dat is geen eigen daad. */
const VAN_INTAKES =
  "select count(*)::int as n from tijdlijn t where t.soort = 'intake-gepland' and exists (\n  select 1 from statusbericht s where s.aanmelding_id = (t.gegevens->>'aanmeldingId')::uuid and s.bron = 'hand'\n    and s.status = 'IN_BEHANDELING' and s.geldig_op = t.op)";

const een = async (stapel: Stapel, sql: string): Promise<number> =>
  (await stapel.db.query<{ n: number }>(sql)).rows[0]!.n;

/** Elke daad die gelukt is, gebeurde precies een keer; wat geweigerd is, gebeurde niet. */
async function daden({ stapel, grootboek }: Beeld): Promise<Gebrek[]> {
  const gebreken: Gebrek[] = [];
  for (const [soort, sql] of Object.entries(RIJEN)) {
    const verwacht = grootboek.met('goed', soort).length;
    const extra = soort === 'status' ? await een(stapel, VAN_INTAKES) : 0;
    const gezien = (await een(stapel, sql)) - extra;
    if (gezien !== verwacht)
      gebreken.push({ regel: 'daden', wat: `${soort}: ${verwacht} gelukt, ${gezien} in de database` });
  }
  const sleutels = grootboek.met('geweigerd').map(({ sleutel }) => sleutel);
  const gebleven = await stapel.db.query('select 1 from idempotentie where sleutel = any($1)', [sleutels]);
  if (gebleven.rowCount)
    gebreken.push({ regel: 'daden', wat: `${gebleven.rowCount} geweigerd en toch vastgelegd` });
  return gebreken;
}

/** Elk bericht kwam aan, met een eigen kenmerk, en hoogstens zo vaak dubbel als er iets met de post was. */
async function mail({ stapel, poststoringen }: Beeld): Promise<Gebrek[]> {
  const berichten = await stapel.db.query<{ id: string; verstuurd: boolean; fout: string | null }>(
    `select message_id as id, verstuurd_op is not null as verstuurd, fout from bericht
     where verzameld_in is null and not niet_gewild and wacht_tot is null`,
  );
  const bekend = new Map(berichten.rows.map((rij) => [rij.id, rij]));
  const keren = new Map<string, number>();
  for (const { bytes } of stapel.post.ontvangen) {
    const id = /^Message-ID:\s*(<[^>]+>)/im.exec(bytes)?.[1] ?? '(geen)';
    keren.set(id, (keren.get(id) ?? 0) + 1);
  }
  return [
    ...[...keren].flatMap(([id, aantal]): Gebrek[] => [
      ...(bekend.has(id) ? [] : [{ regel: 'mail', wat: `onbekend kenmerk ${id}` }]),
      ...(aantal > 1 + poststoringen ? [{ regel: 'mail', wat: `${id} kwam ${aantal} keer` }] : []),
    ]),
    ...berichten.rows.flatMap(({ id, verstuurd, fout }): Gebrek[] => [
      ...(verstuurd && !keren.has(id)
        ? [{ regel: 'mail', wat: `${id} heet verstuurd en kwam niet aan` }]
        : []),
      ...(!verstuurd && fout === null ? [{ regel: 'mail', wat: `${id} is niet verstuurd` }] : []),
    ]),
  ];
}

/** Niets blijft liggen: geen wachtende of dode berichten, en elk proces dat hoort te lopen, loopt. */
async function processen({ stapel }: Beeld): Promise<Gebrek[]> {
  const ligt = await een(stapel, 'select count(*)::int as n from outbox');
  const { uitvoer } = await stapel.draai('dist/apps/worker/herbouw.js');
  const gestart = /(\d+) processen bekeken, (\d+) opnieuw gestart/.exec(uitvoer)?.[2];
  return [
    ...(ligt > 0 ? [{ regel: 'outbox', wat: `${ligt} berichten liggen er nog` }] : []),
    ...(gestart === '0' ? [] : [{ regel: 'processen', wat: uitvoer.trim().slice(-300) }]),
  ];
}

/** De audit is heel, en heeft van elke gelukte daad precies een regel. */
async function audit({ stapel, grootboek }: Beeld): Promise<Gebrek[]> {
  const { code, uitvoer } = await stapel.draai('dist/apps/worker/toets-audit.js');
  const regels = await een(
    stapel,
    `select count(*)::int as n from audit where uitkomst = 'gelukt' and handeling in ('legBestemmingVast', 'trekBestemmingIn', 'draagVroegOver',
       'accepteerOverdracht', 'weigerOverdracht', 'legBehandelingVast', 'meldAanmeldstatus', 'planIntake')`,
  );
  const verwacht = grootboek.met('goed').length;
  return [
    ...(code === 0 ? [] : [{ regel: 'audit', wat: uitvoer.trim().slice(-300) }]),
    ...(regels === verwacht ? [] : [{ regel: 'audit', wat: `${verwacht} daden gelukt, ${regels} regels` }]),
  ];
}

/** De regels van een seizoen, los van de code: zie test/season/controle.sql. */
async function seizoen({ stapel }: Beeld): Promise<Gebrek[]> {
  const gevonden = await stapel.db.query<{ regel: string; onderwerp: string; reden: string }>(
    await readFile('test/season/controle.sql', 'utf8'),
  );
  // Het proces van een Paspoort volgt een leerling; die regel kent zij niet.
  const eigen = gevonden.rows.filter(({ onderwerp }) => !onderwerp.startsWith('paspoort/'));
  return eigen.slice(0, 10).map(({ regel, onderwerp, reden }) => ({
    regel: `seizoen: ${regel}`,
    wat: `${onderwerp}: ${reden}`,
  }));
}

/** Alles wat na een storing moet gelden. Leeg: het geldt. */
export async function zieNa(beeld: Beeld): Promise<Gebrek[]> {
  return (
    await Promise.all([daden(beeld), mail(beeld), processen(beeld), audit(beeld), seizoen(beeld)])
  ).flat();
}
