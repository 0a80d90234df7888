import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  VERKLAARDER_TEKST,
  VRIJSTELLINGSGROND_TEKST,
  VRIJSTELLINGSTATUS_TEKST,
} from '#libs/contract/teksten-vrijstelling.ts';
import type { Vrijstelling } from '#libs/contract/vrijstellingen.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { vrijstellingOp } from '#libs/domain/leerling/vrijstelling-machine.ts';
import { vrijstellingsbezwaren } from '#libs/domain/leerling/vrijstellingsbezwaren.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { peilVan } from '#libs/traject/handel.ts';
import { inschrijvingenVan } from '#libs/traject/samen.ts';
import { leesTrajectteksten, type Trajecttekst } from '#libs/traject/teksten.ts';
import { laadTraject, vandaag, type Trajectdossier } from '#libs/traject/traject.ts';
import {
  feitenBij,
  laadVrijstellingen,
  type Vrijstelling as Geladen,
} from '#libs/vrijstelling/vrijstelling.ts';
import { doenerVan, openTraject } from '../shared/eis-traject.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

interface Bij {
  readonly dossier: Trajectdossier;
  readonly alle: readonly Geladen[];
  readonly teksten: readonly Trajecttekst[];
  readonly dag: ReturnType<typeof vandaag>;
}

/** Leest vrijstellingen voor de leerplicht die het traject heeft; wie het pas aangeboden kreeg, nog niet. */
@Injectable()
export class VrijstellingLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  lijst(actor: Actor, trajectId: string): Promise<{ items: Vrijstelling[] }> {
    const context = this.opdrachten.context();
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.lezen' }, trajectId);
      const dossier = await laadTraject(tx, trajectId, context);
      peilVan(dossier, doenerVan(actor), context);
      const alle = await laadVrijstellingen(tx, await inschrijvingenVan(tx, trajectId));
      const teksten = await leesTrajectteksten(
        tx,
        alle.map(({ id }) => id),
      );
      const bij = { dossier, alle, teksten, dag: vandaag(context) };
      return { items: alle.map((een) => toon(een, bij)) };
    });
  }
}

/** Wat tegen erkennen is; als er al beslist is, is dat geen vraag meer. */
function bezwarenVan({ id, beroep, status }: Geladen, { dossier, alle }: Bij): Vrijstelling['bezwaren'] {
  if (!beroep || status !== 'INGEDIEND') return [];
  const { mas, leeftijden } = dossier.afspraken;
  const feiten = feitenBij(id, alle, dossier.feiten.jongere);
  return vrijstellingsbezwaren(beroep, feiten, { mas, leeftijden }).map(
    ({ regel, uitleg, opgelostDoor }) => ({
      regel,
      uitleg,
      metMotief: opgelostDoor.includes('motief'),
    }),
  );
}

type Grond = Pick<Vrijstelling, 'grond' | 'artikel' | 'naam' | 'verklaring' | 'nooitGeschikt'>;
const GEWIST: Grond = { grond: null, artikel: null, naam: null, verklaring: null, nooitGeschikt: false };

function grondVan({ beroep }: Geladen): Grond {
  if (!beroep) return GEWIST;
  const { grond, verklaring, nooitGeschikt } = beroep;
  const { artikel, label } = VRIJSTELLINGSGROND_TEKST[grond];
  const stuk = verklaring && { ...verklaring, tekst: VERKLAARDER_TEKST[verklaring.door] };
  return { grond, artikel, naam: label, verklaring: stuk, nooitGeschikt };
}

function toon(een: Geladen, bij: Bij): Vrijstelling {
  const { id, ingediendOp, van, tot, beeindigdPer, vastgelegdOp, beslotenOp, versie } = een;
  const status = vrijstellingOp(een.status, tot, bij.dag);
  return {
    id,
    status,
    statusTekst: VRIJSTELLINGSTATUS_TEKST[status],
    ingediendOp,
    van,
    tot,
    beeindigdPer,
    vastgelegdOp,
    beslotenOp,
    ...grondVan(een),
    bezwaren: bezwarenVan(een, bij),
    teksten: bij.teksten
      .filter(({ bronId }) => bronId === id)
      .map(({ soort, tekst, op }) => ({ soort, tekst, op })),
    versie,
  };
}
