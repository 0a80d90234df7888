import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Niveau } from '#libs/config/inlogdienst.ts';
import { row, rows, type Tx } from '#libs/database/transaction.ts';
import type { Linksoort } from '#libs/link/geheimen.ts';
import type { Actorrol } from '#libs/domain/toegang/toegang.ts';
import type { Identiteit } from './identiteit.ts';
import { alsNiveau } from './zekerheid.ts';

/** Een aangemelde browser. */
export interface Sessie {
  readonly hash: Buffer;
  readonly csrfHash: Buffer;
  readonly identiteit: Identiteit;
  readonly issuer: string;
  readonly niveau: Niveau;
  readonly rustTot: string;
  readonly vervaltOp: string;
}

export interface NieuweSessie {
  readonly identiteit: Identiteit;
  readonly issuer: string;
  readonly niveau: Niveau;
  /** Bepaalt hoe lang de sessie leeft; wie met een link komt, heeft een eigen regel. */
  readonly rol: Actorrol | Linksoort;
  /** De sessie waar deze voor in de plaats komt, als men van organisatie wisselt: langer dan die leeft zij niet. */
  readonly wisselt?: Sessie;
}

interface Rij {
  readonly gebruiker_id: string;
  readonly organisatie_id: string;
  readonly issuer: string;
  readonly acr: string;
  readonly csrf_hash: Buffer;
  readonly rust_tot: string;
  readonly vervalt_op: string;
}

/** Wat van een geheim bewaard wordt. */
export const hashVan = (waarde: string): Buffer => createHash('sha256').update(waarde).digest();

/** Een kenmerk dat niet te raden is: 256 bits. */
export const nieuwKenmerk = (): string => randomBytes(32).toString('base64url');

/** Wat een pagina moet meesturen om iets te veranderen; volgt uit het kenmerk van de sessie, dat een pagina niet ziet. */
export const csrfVan = (kenmerk: string): string =>
  createHmac('sha256', kenmerk).update('csrf').digest('base64url');

// De tijd is die van de database: de demoklok raakt haar niet. `laatst_op` loopt hoogstens een halve minuut achter.
const LEEFT = `ingetrokken_op is null and vervalt_op > now() and laatst_op > now() - make_interval(mins => rust_minuten)`;
const ZOEK = `
  with gevonden as (select * from sessie where id_hash = $1 and ${LEEFT}),
  geraakt as (update sessie s set laatst_op = now() from gevonden g
              where s.id_hash = g.id_hash and s.laatst_op < now() - interval '30 seconds')
  select gebruiker_id, organisatie_id, issuer, acr, csrf_hash, vervalt_op,
         least(vervalt_op, now() + make_interval(mins => rust_minuten)) as rust_tot from gevonden`;

const MAAK = `
  with regel as (
    select coalesce((select rust_minuten from sessieregel where rol = $7), (select min(rust_minuten) from sessieregel)) as rust,
           coalesce((select hoogstens_minuten from sessieregel where rol = $7), (select min(hoogstens_minuten) from sessieregel)) as hoogstens)
  insert into sessie (id_hash, csrf_hash, gebruiker_id, organisatie_id, issuer, acr, rust_minuten, vervalt_op)
  select $1, $2, $3, $4, $5, $6, rust, least(now() + make_interval(mins => hoogstens), $8::timestamptz) from regel
  returning gebruiker_id, organisatie_id, issuer, acr, csrf_hash, vervalt_op,
            least(vervalt_op, now() + make_interval(mins => rust_minuten)) as rust_tot`;

const vanRij = (idHash: Buffer, rij: Rij): Sessie => ({
  hash: idHash,
  csrfHash: rij.csrf_hash,
  identiteit: { gebruikerId: rij.gebruiker_id, organisatieId: rij.organisatie_id },
  issuer: rij.issuer,
  niveau: alsNiveau(rij.acr),
  rustTot: rij.rust_tot,
  vervaltOp: rij.vervalt_op,
});

/** Sessies staan in de database, met alleen de hash van hun kenmerk: intrekken werkt bij het volgende verzoek, overal. */
@Injectable()
export class Sessies {
  constructor(private readonly dataSource: DataSource) {}

  /** De sessie bij een kenmerk, of null als zij niet (meer) leeft. Telt als een teken van leven. */
  async zoek(kenmerk: string): Promise<Sessie | null> {
    const idHash = hashVan(kenmerk);
    const rij = await row<Rij>(this.dataSource, ZOEK, [idHash]);
    return rij && vanRij(idHash, rij);
  }

  /** Leeft een sessie nog? Telt niet als een teken van leven. */
  async leeft({ hash: idHash }: Sessie): Promise<boolean> {
    return (
      (await row(this.dataSource, `select 1 from sessie where id_hash = $1 and ${LEEFT}`, [idHash])) !== null
    );
  }

  /** Een nieuwe sessie, altijd met een nieuw kenmerk. */
  async maak(tx: Tx, nieuw: NieuweSessie): Promise<{ readonly kenmerk: string; readonly sessie: Sessie }> {
    const kenmerk = nieuwKenmerk();
    const idHash = hashVan(kenmerk);
    const { gebruikerId, organisatieId } = nieuw.identiteit;
    const waarden = [
      idHash,
      hashVan(csrfVan(kenmerk)),
      gebruikerId,
      organisatieId,
      nieuw.issuer,
      nieuw.niveau,
    ];
    const rij = await row<Rij>(tx, MAAK, [...waarden, nieuw.rol, nieuw.wisselt?.vervaltOp ?? 'infinity']);
    return { kenmerk, sessie: vanRij(idHash, rij!) };
  }

  async trekIn(tx: Tx, kenmerk: string | null): Promise<void> {
    if (kenmerk === null) return;
    await rows(tx, 'update sessie set ingetrokken_op = now() where id_hash = $1 and ingetrokken_op is null', [
      hashVan(kenmerk),
    ]);
  }

  /** Wat al een dag niets meer waard is. */
  async ruimOp(tx: Tx): Promise<void> {
    await rows(tx, "delete from sessie where vervalt_op < now() - interval '1 day'");
  }
}
