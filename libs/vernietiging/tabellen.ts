import { GEWISTE_NAAM } from '../domain/leerling/gewist.ts';
import { CONSULTEN_SQL, TABELLEN_VAN_TRAJECT } from './tabellen-traject.ts';
import type { TabelMetLeerling, Wijze } from './tabelvorm.ts';

const LEERLING = 'leerling_id = $1';
const OVERSTAP = 'overstap_id in (select o.id from overstap o where o.leerling_id = $1)';
const CODES = 'alleen codes, ogenblikken en ids van organisaties';
const VERSLEUTELD = 'tekst is alleen te lezen met de vernietigde sleutel';

/**
 * Regels van bestanden die over de leerling gaan: gekoppeld, of niet gekoppeld maar met zijn nummer, of onder zijn
 * leerlingnummer bij zijn school. Een regel die alleen op hem lijkt, kan van een ander zijn en blijft.
 */
const BESTANDSREGEL = `(leerling_id = $1 or (leerling_id is null and (${OVERSTAP}
  or vergelijk->>'bsn' in (select s.hash from leerling_sleutel s where s.leerling_id = $1)
  or vergelijk->>'onderwijsnummer' in (select s.hash from leerling_sleutel s where s.leerling_id = $1)
  or (bestand_id, vergelijk->>'leerlingnummer', vergelijk->>'geboortedatum') in (
    select b.id, z.leerlingnummer, p.geboortedatum::text from overstap z
    join leerling_persoon p on p.leerling_id = z.leerling_id
    join bestand b on b.organisatie_id = z.school_id and b.soort = 'cohort' where z.leerling_id = $1))))`;

/** Gebruikers die alleen om deze leerling gebruiker zijn: hijzelf en zijn ouders. */
const BURGER = `in (select g.gebruiker_id from gebruiker_leerling g where g.leerling_id = $1
  and not exists (select 1 from gebruiker_leerling a where a.gebruiker_id = g.gebruiker_id and a.leerling_id <> $1)
  and not exists (select 1 from mandaat m where m.gebruiker_id = g.gebruiker_id))`;

const verwijder = { soort: 'verwijder' } as const;
const blijft = (omdat: string): Wijze => ({ soort: 'blijft', omdat });
const ontdoe = (zet: Readonly<Record<string, string>>): Wijze => ({ soort: 'ontdoe', zet });
const overstap = (tabel: string, waar: string, wijze: Wijze): TabelMetLeerling => ({
  tabel,
  klasse: 'overstap',
  waar,
  wijze,
});

const paspoort = (tabel: string, wijze: Wijze): TabelMetLeerling => ({
  tabel,
  klasse: 'paspoort',
  waar: LEERLING,
  wijze,
});

/** Een verzuimdossier gaat in zijn geheel weg. Bron: Selectielijst gemeenten 12.1.3. */
const verzuim = (tabel: string): TabelMetLeerling => ({
  tabel,
  klasse: 'verzuim',
  waar: LEERLING,
  wijze: verwijder,
});

/**
 * Elke tabel met iets over een leerling, en wat vernietigen ermee doet, in deze volgorde. Een nieuwe tabel hoort hier of in
 * `ZONDER_LEERLING`: een test valt anders om.
 */
export const TABELLEN_MET_LEERLING: readonly TabelMetLeerling[] = [
  overstap(
    'bestand_inhoud',
    `bestand_id in (select r.bestand_id from bestandsregel r where ${BESTANDSREGEL}) and not exists (
       select 1 from bestand b where b.id = bestand_id and b.status = 'ONTVANGEN')`,
    verwijder,
  ),
  overstap(
    'bestandsregel',
    BESTANDSREGEL,
    ontdoe({
      waarden: 'null',
      vergelijk: "'{}'",
      ongedaan: 'null',
      meldingen: "'[]'",
      oordeel:
        "case when toegepast_op is null or oordeel in ('niet_gekoppeld', 'conflict') then 'afgewezen' else oordeel end",
    }),
  ),
  overstap('koppelvoorstel', LEERLING, verwijder),
  overstap('leerling_zoekwoord', LEERLING, verwijder),
  overstap('leerling_sleutel', LEERLING, verwijder),
  overstap('leerling_adres', LEERLING, verwijder),
  overstap('leerling_feit', LEERLING, verwijder),
  overstap(
    'leerling_persoon',
    LEERLING,
    ontdoe({
      versleuteld: "'\\x'::bytea",
      naam_vinger: "'\\x'::bytea",
      lijkt_vinger: "'\\x'::bytea",
      geboortedatum: "date_trunc('year', geboortedatum)::date",
    }),
  ),
  overstap('sessie', `gebruiker_id ${BURGER}`, verwijder),
  overstap('gebruiker_identiteit', `gebruiker_id ${BURGER}`, verwijder),
  overstap('toegangsaanvraag', `gebruiker_id ${BURGER}`, verwijder),
  overstap('gebruiker', `id ${BURGER}`, ontdoe({ naam: `'${GEWISTE_NAAM}'`, persona: 'null' })),
  overstap('gebruiker_leerling', LEERLING, verwijder),
  overstap('ouderlink', LEERLING, verwijder),
  overstap('inzagetekst', LEERLING, verwijder),
  overstap('inzageverzoek', LEERLING, verwijder),
  overstap('statusbericht', OVERSTAP, ontdoe({ sleutel: "'gewist/' || id", keten_id: 'null' })),
  overstap('dagpakketregel', LEERLING, verwijder),
  overstap('intake', OVERSTAP, verwijder),
  overstap('behandeling', OVERSTAP, verwijder),
  overstap('aanmelding', OVERSTAP, ontdoe({ keten_id: 'null' })),
  overstap('bestemming', OVERSTAP, ontdoe({ bewijs: 'null' })),
  overstap(
    'overdracht',
    OVERSTAP,
    ontdoe({
      toelichting: 'null',
      acceptatie_achteraf: 'null',
      eerste_actie_achteraf: 'null',
      afsluiting_achteraf: 'null',
    }),
  ),
  overstap('taak', OVERSTAP, ontdoe({ uitkomst: 'null' })),
  overstap('overstap', LEERLING, ontdoe({ leerlingnummer: "''", klas: 'null' })),
  paspoort('paspoort_inhoud', verwijder),
  paspoort('paspoort_wijziging', verwijder),
  paspoort('paspoort_bijlage', verwijder),
  paspoort('paspoort_toestemming', verwijder),
  paspoort('paspoort_uitnodiging', verwijder),
  paspoort('paspoort_code', verwijder),
  paspoort('paspoort_oproep', verwijder),
  paspoort('paspoort_vraag', verwijder),
  ...TABELLEN_VAN_TRAJECT,
  verzuim('verzuimgebeurtenis'),
  verzuim('verzuimmelding'),
  verzuim('verzuimregel'),
  // Een open deling geeft de ontvanger de sleutel: ook die van een Paspoort waarmee de jongere opnieuw begint.
  paspoort(
    'paspoort_deling',
    ontdoe({ status: "case when status = 'INGETROKKEN' then status else 'VERLOPEN' end" }),
  ),
  paspoort('paspoort_gebeurtenis', blijft(CODES)),
  paspoort('paspoort_gesprek', blijft(CODES)),
  paspoort('paspoort_versie', ontdoe({ status: "'VERNIETIGD'" })),
  paspoort('paspoort', ontdoe({ vernietigd_op: 'coalesce(vernietigd_op, now())' })),
  overstap('deelname', LEERLING, blijft(CODES)),
  overstap('tijdlijn', OVERSTAP, blijft(CODES)),
  overstap('noodtoegang', LEERLING, blijft(VERSLEUTELD)),
  overstap('bewaarvoorstel_leerling', LEERLING, blijft(CODES)),
  overstap('bewaarplicht', LEERLING, blijft(VERSLEUTELD)),
  overstap('vernietiging', LEERLING, blijft(CODES)),
  overstap('grafsteen', LEERLING, blijft('een blind kenmerk, nodig om niet vanzelf terug te komen')),
  overstap('leerling', 'id = $1', blijft('een willekeurig id waar niets meer bij hoort')),
];

/** Rijen die er wel zijn, maar van niemand meer: wat een rij van een klasse nog zou kunnen zeggen. */
export const tabellenVan = (klassen: readonly string[]): readonly TabelMetLeerling[] =>
  TABELLEN_MET_LEERLING.filter(({ klasse }) => klassen.includes(klasse));

/** Van wie of wat de gegevenssleutels zijn: de leerling zelf, en wat een eigen sleutel heeft. */
export const SUBJECTEN_SQL = `
  select $1::uuid as subject
  union select t.id from taak t where t.${OVERSTAP} or t.traject_id in (select j.id from traject j where j.leerling_id = $1)
  union ${CONSULTEN_SQL}`;
