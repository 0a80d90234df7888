import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Bestemming, leesBestemmingkeuze } from '#libs/contract/bestemmingen.ts';
import { BESTEMMING_TEKST } from '#libs/contract/teksten.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

/** Wie moet bevestigen, ziet de bestemming zolang zij niet is ingetrokken. */
const BESTEMMING_ZICHT: Vertaling = {
  ...OVERSTAP_ZICHT,
  isOntvanger: (p, a) => `(b.bevestiger_id = ${p.neem(a.organisatieId)} and b.ingetrokken_op is null)`,
};

const SQL = `
  select b.id, b.overstap_id as "overstapId", b.soort, b.vastgelegd_op as "vastgelegdOp", b.bewijs, b.uiterlijk,
         b.bevestigd_op as "bevestigdOp", b.ingetrokken_op as "ingetrokkenOp", b.versie,
         case when b.ingetrokken_op is not null then coalesce(b.intrek_reden, 'INGETROKKEN')
              when b.bevestigd_op is null then 'WACHT_OP_BEVESTIGING' else 'GELDT' end as stand,
         jsonb_build_object('id', v.id, 'naam', v.naam) as "vastgelegdDoor",
         case when n.id is not null then jsonb_build_object('id', n.id, 'naam', n.naam) end as bevestiger,
         o.leerling_id as "leerlingId", l.geboortedatum
  from bestemming b join overstap o on o.id = b.overstap_id join leerling_persoon l on l.leerling_id = o.leerling_id
  join organisatie v on v.id = b.vastgelegd_door left join organisatie n on n.id = b.bevestiger_id`;

type Rij = Omit<Bestemming, 'soortTekst' | 'leerling' | 'bewijs'> & {
  readonly bewijs: Buffer | null;
  readonly leerlingId: string;
  readonly geboortedatum: Kalenderdag;
};

type Bestemmingkeuze = z.infer<typeof leesBestemmingkeuze.antwoord>;

interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}

async function vind(
  db: Db,
  vraag: Vraag,
  welke: { kolom: 'b.id' | 'o.id'; id: string },
): Promise<Bestemming[]> {
  const p = new Parameters();
  const waar = zicht(vraag, BESTEMMING_ZICHT, p);
  const gevonden = await rows<Rij>(
    db,
    `${SQL} where ${waar} and ${welke.kolom} = ${p.neem(welke.id)} order by b.vastgelegd_op desc, b.id`,
    p.waarden,
  );
  noteerInzagen(
    gevonden.map(({ id, leerlingId }) => ({ objectSoort: 'bestemming', objectId: id, leerlingId })),
  );
  const personen = await leesPersonen(
    db,
    gevonden.map(({ leerlingId }) => leerlingId),
  );
  const bewijzen = await openTeksten(
    db,
    gevonden.map(({ id, leerlingId, bewijs }) => ({
      subject: leerlingId,
      kolom: TEKSTPLAATS.bewijs(id),
      bytes: bewijs,
    })),
  );
  return gevonden.map(({ leerlingId, geboortedatum, ...rij }, plek) => ({
    ...rij,
    bewijs: bewijzen[plek] ?? null,
    soortTekst: BESTEMMING_TEKST[rij.soort],
    leerling: { ...naamVan(personen.get(leerlingId) ?? GEWIST), geboortedatum },
  }));
}

/** Een bestemming waarmee de actor dit mag doen. Fout: NotFound. */
export async function eisBestemming(db: Db, vraag: Vraag, id: string): Promise<Bestemming> {
  const [een] = await vind(db, vraag, { kolom: 'b.id', id });
  if (!een) throw new NotFound('bestemming.onbekend', 'Deze bestemming bestaat niet.');
  return een;
}

/** Wat in de afspraak van deze overstap een ander bevestigt, en de aangesloten scholen van de regio buiten de eigen school. */
const KEUZE = `
  select v.inhoud -> 'bestemmingenMetBevestiging' as "metBevestiging",
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'naam', s.naam) order by s.naam)
      from organisatie s where s.soort in ('vo', 'mbo') and s.aangesloten and s.id <> o.school_id
        and exists (select 1 from regio_organisatie r where r.regio = o.regio and r.organisatie_id = s.id)), '[]') as scholen
  from overstap o join afspraak_versie v on v.id = o.afspraak_id where o.id = $1`;

/** Leest andere bestemmingen zoals deze actor ze mag zien. */
@Injectable()
export class BestemmingLezer {
  constructor(private readonly dataSource: DataSource) {}

  een(actor: Actor, id: string): Promise<Bestemming> {
    return eisBestemming(this.dataSource, { actor, handeling: 'bestemming.lezen' }, id);
  }

  /** Waaruit de decaan kiest als hij een bestemming vastlegt. Fout: NotFound. */
  async keuze(actor: Actor, id: string): Promise<Bestemmingkeuze> {
    await eisOverstap(this.dataSource, { actor, handeling: 'bestemming.vastleggen' }, id);
    const gevonden = await row<Bestemmingkeuze>(this.dataSource, KEUZE, [id]);
    if (!gevonden) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
    return gevonden;
  }

  /** De bestemmingen van een overstap. Fout: NotFound als er niets te zien is en hij de overstap ook niet mag zien. */
  async vanOverstap(actor: Actor, id: string): Promise<{ items: Bestemming[] }> {
    const vraag = { actor, handeling: 'bestemming.lezen' } as const;
    const items = await vind(this.dataSource, vraag, { kolom: 'o.id', id });
    if (items.length === 0) await eisOverstap(this.dataSource, vraag, id);
    return { items };
  }
}
