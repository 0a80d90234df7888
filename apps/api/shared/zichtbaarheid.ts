import { HEEFT_ZAAK } from '#libs/domain/overdracht/heeft-zaak.ts';
import { ELKE_KLAS, type Actor } from '#libs/domain/toegang/toegang.ts';
import type { Parameters, Vertaling } from './zicht.ts';

/** De statussen waarin een ontvanger de zaak heeft, in SQL. */
export const HEEFT_ZAAK_SQL = HEEFT_ZAAK.map((status) => `'${status}'`).join(', ');

/**
 * De voorwaarden voor een overstap `o` in SQL. Een ontvanger ziet haar zolang hij een overdracht heeft die niet is
 * geweigerd of doorgegeven, of nog eigenaar is: verantwoordelijkheid kent geen gat.
 */
export const OVERSTAP_ZICHT: Vertaling = {
  eigenDossier: (p, a) => `o.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)}`,
  noodtoegang: (p, a) => `o.leerling_id = any(${p.neem(a.noodtoegang?.leerlingIds ?? [])}::uuid[])`,
  eigenSchool: (p, a) => `o.school_id = ${p.neem(a.organisatieId)}`,
  eigenStudent: (p, a) => `o.school_id = ${p.neem(a.organisatieId)}`,
  eigenKlas: (p, { klassen = [] }) =>
    klassen.includes(ELKE_KLAS) ? 'true' : `o.klas = any(${p.neem(klassen)}::text[])`,
  eigenMbo: (p, a) =>
    `exists (select 1 from aanmelding az where az.overstap_id = o.id and az.mbo_id = ${p.neem(a.organisatieId)})`,
  heeftZaak: (p, a) => {
    const org = p.neem(a.organisatieId);
    return `(o.eigenaar_id = ${org} or exists (select 1 from overdracht dz where dz.overstap_id = o.id
      and dz.naar_id = ${org} and dz.status in (${HEEFT_ZAAK_SQL})))`;
  },
  regioOrganisatie: (_, a) => String(a.organisatieSoort === 'regio'),
  eigenRegio: (p, a) => `o.regio = any(${p.neem(a.regios)}::text[])`,
};

/** De voorwaarden voor een aanmelding `a` van overstap `o`. */
export const AANMELDING_ZICHT: Vertaling = {
  ...OVERSTAP_ZICHT,
  eigenOrganisatie: (p, a) => `a.mbo_id = ${p.neem(a.organisatieId)}`,
};

/** De voorwaarden voor een overdracht `d` van overstap `o`. */
export const OVERDRACHT_ZICHT: Vertaling = {
  ...OVERSTAP_ZICHT,
  isOntvanger: (p, a) => `d.naar_id = ${p.neem(a.organisatieId)}`,
  isGever: (p, a) => `d.van_id = ${p.neem(a.organisatieId)}`,
  geescaleerd: () => 'd.geescaleerd_op is not null',
};

/** De voorwaarden voor een lijst van een ochtend `x`. */
export const PAKKET_ZICHT: Vertaling = {
  isOntvanger: (p, a) => `x.organisatie_id = ${p.neem(a.organisatieId)}`,
};

/** De voorwaarden voor een verzuimmelding `m` van overstap `o`. Een burger ziet haar als zij gedaan is. */
export const MELDING_ZICHT: Vertaling = {
  eigenDossier: (p, a) =>
    `(m.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)} and m.toestand = 'BEVESTIGD')`,
  eigenSchool: (p, a) => `m.school_id = ${p.neem(a.organisatieId)}`,
  eigenStudent: (p, a) => `m.school_id = ${p.neem(a.organisatieId)}`,
  eigenKlas: OVERSTAP_ZICHT.eigenKlas!,
  heeftZaak: (p, a) => {
    const org = p.neem(a.organisatieId);
    return `(m.behandelaar_id = ${org} or m.aangeboden_aan_id = ${org})`;
  },
  zaakVanMeerderjarige: (p, a) => `(${MELDING_ZICHT.heeftZaak!(p, a)} and m.meerderjarig)`,
};

/** Welke regels bij een gemelde melding horen: die waarop zij rust, en wat de school er voor dezelfde dagen van maakte. */
const GEMELD = `(v.id = any(mz.regels) or (v.dag between mz.begindatum and mz.einddatum
  and v.reden in ('ongeoorloofd', 'luxe', 'te-laat')))`;
const gemeld = (p: Parameters, a: Actor, ook = ''): string =>
  `exists (select 1 from verzuimmelding mz where mz.leerling_id = v.leerling_id and mz.school_id = v.school_id
    and mz.behandelaar_id = ${p.neem(a.organisatieId)} and mz.duo_status <> 'I' and ${GEMELD}${ook})`;

/** De voorwaarden voor een verzuimregel `v` van overstap `o`. Wie een melding behandelt, ziet wat is gemeld en niet meer. */
export const VERZUIM_ZICHT: Vertaling = {
  eigenDossier: (p, a) => `v.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)}`,
  eigenSchool: (p, a) => `v.school_id = ${p.neem(a.organisatieId)}`,
  eigenStudent: (p, a) => `v.school_id = ${p.neem(a.organisatieId)}`,
  eigenKlas: OVERSTAP_ZICHT.eigenKlas!,
  heeftZaak: (p, a) => gemeld(p, a),
  zaakVanMeerderjarige: (p, a) => gemeld(p, a, ' and mz.meerderjarig'),
};

/** Wie de teller van een overstap `o` ziet: wie al het verzuim ziet waaruit zij volgt. */
export const TELLER_ZICHT: Vertaling = {
  eigenDossier: OVERSTAP_ZICHT.eigenDossier!,
  eigenSchool: OVERSTAP_ZICHT.eigenSchool!,
  eigenStudent: OVERSTAP_ZICHT.eigenStudent!,
  eigenKlas: OVERSTAP_ZICHT.eigenKlas!,
};

/** De voorwaarden voor een noodtoegang `x`. */
export const NOOD_ZICHT: Vertaling = {
  eigenOpening: (p, a) =>
    `(x.gebruiker_id = ${p.neem(a.gebruikerId)} and x.organisatie_id = ${p.neem(a.organisatieId)})`,
  isMeelezer: (p, a) => `(x.meelezer_id = ${p.neem(a.organisatieId)} and x.meelezer_rol = ${p.neem(a.rol)})`,
  isBeoordelaar: (p, a) =>
    `(x.beoordelaar_id = ${p.neem(a.organisatieId)} and x.beoordelaar_rol = ${p.neem(a.rol)})`,
};

/** De voorwaarden voor een vernietiging of bewaarplicht `x`: van de eigen organisatie, of voor de regio van de hele regio. */
export const BEHEER_ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `x.organisatie_id = ${p.neem(a.organisatieId)}`,
  eigenRegio: (p, a) => `x.regio = any(${p.neem(a.regios)}::text[])`,
  regioOrganisatie: (_, a) => String(a.organisatieSoort === 'regio'),
};

/** De voorwaarden voor een rij met `organisatie_id`, `rol`, `soort` of `regio`; `x` is de tabel. */
export const EIGEN_ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `x.organisatie_id = ${p.neem(a.organisatieId)}`,
  eigenRol: (p, a) => `x.rol = ${p.neem(a.rol)}`,
  eigenRegio: (p, a) => `x.regio = any(${p.neem(a.regios)}::text[])`,
  cohortbestand: () => "x.soort = 'cohort'",
  weekcheckbestand: () => "x.soort = 'weekcheck'",
  koppelpuntbestand: () => "x.soort = 'koppelpunt'",
  verzuimbestand: () => "x.soort = 'verzuim'",
};
