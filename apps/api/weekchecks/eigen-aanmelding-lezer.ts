import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EigenAanmelding, EigenAanmeldingenVraag } from '#libs/contract/eigen-aanmeldingen.ts';
import { AANMELDSTATUS_TEKST, EIGEN_REDEN_TEKST } from '#libs/contract/teksten.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { knip, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { AANMELDING_ZICHT } from '../shared/zichtbaarheid.ts';

type Rij = Omit<EigenAanmelding, 'statusTekst' | 'waaromHier' | 'leerling'> & {
  readonly leerlingId: string;
  readonly geboortedatum: string;
  readonly leerlingnummer: string;
};

const instelling = (t: string): string =>
  `jsonb_build_object('id', ${t}.id, 'naam', ${t}.naam, 'brin', ${t}.brin)`;
const KOLOMMEN = `a.id, a.overstap_id as "overstapId", o.seizoen, o.regio, o.leerling_id as "leerlingId", o.leerlingnummer,
  l.geboortedatum, ${instelling('s')} as school, ${instelling('m')} as mbo, a.opleidingcode, a.opleiding, a.niveau, a.leerweg,
  a.locatie, a.vavo, a.status, a.status_op as "statusOp", a.aangemeld_op as "aangemeldOp", a.startdatum, a.versie`;

/** Leest de aanmeldingen bij de eigen instelling, zoals zij in een weekcheck komen te staan. */
@Injectable()
export class EigenAanmeldingLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: EigenAanmeldingenVraag,
  ): Promise<{ items: EigenAanmelding[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'aanmelding.eigen' }, AANMELDING_ZICHT, p)];
    if (vraag.seizoen) waar.push(`o.seizoen = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`o.regio = ${p.neem(vraag.regio)}`);
    if (vraag.status) waar.push(`a.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [UUID]);
    if (na) waar.push(`a.id > ${p.neem(na[0])}`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select ${KOLOMMEN} from aanmelding a join overstap o on o.id = a.overstap_id
       join organisatie s on s.id = o.school_id join organisatie m on m.id = a.mbo_id
       join leerling_persoon l on l.leerling_id = o.leerling_id
       where ${waar.join(' and ')} order by a.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.id]);
    noteerInzagen(
      items.map(({ overstapId, leerlingId }) => ({
        objectSoort: 'overstap',
        objectId: overstapId,
        leerlingId,
      })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      items.map(({ leerlingId }) => leerlingId),
    );
    return {
      items: items.map((rij) => toon(rij, naamVan(personen.get(rij.leerlingId) ?? GEWIST))),
      volgende,
    };
  }
}

function toon(
  { leerlingId: _id, geboortedatum, leerlingnummer, ...rij }: Rij,
  naam: ReturnType<typeof naamVan>,
): EigenAanmelding {
  return {
    ...rij,
    leerling: { ...naam, geboortedatum, leerlingnummer },
    statusTekst: AANMELDSTATUS_TEKST[rij.status],
    waaromHier: waaromHier(rij),
  };
}

/** Waar de stand van een aanmelding zelf de reden is; anders is het dat de leerling zich aanmeldde. */
const REDEN: Partial<Record<EigenAanmelding['status'], keyof typeof EIGEN_REDEN_TEKST>> = {
  AANGEBODEN: 'AANBOD_BIJ_U',
  DEFINITIEF: 'GEPLAATST_BIJ_U',
  NIET_VERSCHENEN: 'NIET_VERSCHENEN_BIJ_U',
  AFGEWEZEN: 'VOORBIJ_BIJ_U',
  AFGEMELD: 'VOORBIJ_BIJ_U',
  BEEINDIGD: 'VOORBIJ_BIJ_U',
};

function waaromHier({
  status,
  statusOp,
  aangemeldOp,
}: Pick<EigenAanmelding, 'status' | 'statusOp' | 'aangemeldOp'>): EigenAanmelding['waaromHier'] {
  const code = REDEN[status] ?? 'AANMELDING_BIJ_U';
  return {
    code,
    tekst: EIGEN_REDEN_TEKST[code],
    sinds: code === 'AANMELDING_BIJ_U' ? aangemeldOp : statusOp,
    bron: { soort: 'aanmelding', id: null },
  };
}
