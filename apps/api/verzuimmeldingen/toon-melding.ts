import {
  DUO_STATUS_TEKST,
  MELDINGDAARNA_TEKST,
  MELDINGSOORT_TEKST,
  MELDINGTOESTAND_TEKST,
} from '#libs/contract/teksten-verzuim.ts';
import type { Verzuimmelding } from '#libs/contract/verzuimmeldingen.ts';
import type { Intrekreden } from '#libs/domain/melding/intrekken.ts';
import { meldingbal, type Meldingfeiten } from '#libs/domain/melding/meldingbal.ts';
import type { NietMeldenReden } from '#libs/domain/melding/voorstel-machine.ts';
import { eindeVanDag } from '#libs/domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { minutenAlsUren } from '#libs/domain/verzuim/telminuten.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import type { Meldingtekst } from '#libs/verzuim/tekst.ts';
import type { Naam } from '../shared/bal.ts';

/** Een melding zoals zij uit de database komt; van een leerling die deze actor niet ziet, is er geen overstap. */
export interface Meldingrij extends Omit<Meldingfeiten, 'schoolId' | 'behandelaarId' | 'aangebodenAan'> {
  readonly id: string;
  readonly overstap_id: string | null;
  readonly leerling_id: string;
  readonly school: Naam;
  readonly behandelaar: Naam | null;
  readonly aangeboden: Naam | null;
  readonly regio: string;
  readonly verplicht: boolean;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly meldbaar_op: Kalenderdag;
  readonly minuten: number;
  readonly besloten_op: string | null;
  readonly niet_gemeld_reden: NietMeldenReden | null;
  readonly intrekreden: Intrekreden | null;
  readonly meldingsnummer: string | null;
  readonly actie_gewenst: boolean | null;
  readonly traject_id: string | null;
  readonly versie: number;
}

function balVan(rij: Meldingrij): Verzuimmelding['bal'] {
  const { school, behandelaar, aangeboden } = rij;
  const bal = meldingbal({
    ...rij,
    schoolId: school.id,
    behandelaarId: behandelaar?.id ?? null,
    aangebodenAan: aangeboden?.id ?? null,
  });
  const organisatie = [school, behandelaar, aangeboden].find((een) => een?.id === bal?.organisatieId);
  if (!bal || !organisatie) return null;
  const { rol, sinds, uiterlijk, daarna } = bal;
  return {
    organisatie,
    rol,
    sinds,
    uiterlijk: uiterlijk && eindeVanDag(uiterlijk),
    daarna,
    tekst: MELDINGDAARNA_TEKST[daarna],
  };
}

/** Waarom zij hier staat; wie de reden van verzuim niet mag weten, leest dat er verzuim is. */
const waaromHier = (rij: Meldingrij, metReden: boolean): Verzuimmelding['waaromHier'] => ({
  code: metReden ? rij.soort : 'VERZUIM',
  tekst: metReden ? MELDINGSOORT_TEKST[rij.soort] : 'verzuim',
  sinds: rij.voorgesteldOp,
  bron: { soort: 'verzuimmelding', id: rij.id },
});

const reden = (rij: Meldingrij) => ({
  soort: rij.soort,
  soortTekst: MELDINGSOORT_TEKST[rij.soort],
  nietGemeldReden: rij.niet_gemeld_reden,
  intrekreden: rij.intrekreden,
});

const stand = ({ toestand, duoStatus, duoStatusOp }: Meldingrij) => ({
  toestand,
  toestandTekst: MELDINGTOESTAND_TEKST[toestand],
  duoStatus,
  duoStatusTekst: duoStatus && DUO_STATUS_TEKST[duoStatus],
  duoStatusOp,
});

/** Maakt van een rij wat deze actor mag zien. */
export function toonMelding(
  rij: Meldingrij,
  mag: {
    readonly metReden: boolean;
    readonly persoon: Naamdelen | null;
    readonly tekst?: Meldingtekst | null;
  },
): Verzuimmelding {
  return {
    id: rij.id,
    ...(rij.overstap_id && mag.persoon ? { overstapId: rij.overstap_id, leerling: mag.persoon } : {}),
    school: rij.school,
    regio: rij.regio,
    ...(mag.metReden ? reden(rij) : {}),
    verplicht: rij.verplicht,
    begindatum: rij.begindatum,
    einddatum: rij.einddatum,
    uren: minutenAlsUren(rij.minuten),
    meldbaarOp: rij.meldbaar_op,
    uiterlijk: rij.uiterlijk,
    ...stand(rij),
    meldingsnummer: rij.meldingsnummer,
    voorgesteldOp: rij.voorgesteldOp,
    beslotenOp: rij.besloten_op,
    actieGewenst: rij.actie_gewenst,
    ...(mag.tekst === undefined ? {} : { tekst: mag.tekst }),
    behandelaar: rij.behandelaar,
    aangebodenAan: rij.aangeboden,
    trajectId: rij.traject_id,
    bal: balVan(rij),
    waaromHier: waaromHier(rij, mag.metReden),
    versie: rij.versie,
  };
}
