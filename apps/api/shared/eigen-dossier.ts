import { metRechten } from '#libs/database/rechten.ts';
import { row, type Db } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { leeftijdOp } from '#libs/domain/leerling/leeftijd.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { levensfase } from '#libs/domain/toegang/dataklassen.ts';
import type { Ouderlinkdoel } from '#libs/domain/toegang/linkdoel.ts';
import type { Actor, Burgerrol } from '#libs/domain/toegang/toegang.ts';

interface Band {
  readonly relatie: 'zelf' | 'ouder';
  readonly gezag: boolean;
  readonly doel: Ouderlinkdoel | null;
}

interface Dossierrij {
  readonly geboortedatum: Kalenderdag;
  readonly geheim: boolean | null;
  readonly leeftijden: Afspraken['leeftijden'];
}

const ROL: Readonly<Record<Band['relatie'], Burgerrol>> = { zelf: 'jongere', ouder: 'ouder' };

/**
 * De actor die de jongere zelf of zijn ouder is; null als die band er vandaag niet is. Wat hij mag, hangt van de leeftijd op
 * de dag zelf af: die wordt bij elk verzoek opnieuw bepaald.
 */
export async function laadBurger(
  db: Db,
  wie: { readonly gebruikerId: string; readonly leerlingId: string },
  nu: Instant,
): Promise<Actor | null> {
  const dag = toKalenderdag(nu);
  const band = await row<Band>(
    db,
    `select relatie, gezag, doel from gebruiker_leerling
     where gebruiker_id = $1 and leerling_id = $2 and van <= $3 and (tot is null or tot >= $3)`,
    [wie.gebruikerId, wie.leerlingId, dag],
  );
  if (!band) {
    return null;
  }
  const dossier = await metRechten({ leerlingIds: [wie.leerlingId] }, () => laadDossier(db, wie.leerlingId));
  if (!dossier) {
    return null;
  }
  const { geboortedatum, geheim, leeftijden } = dossier;
  return {
    gebruikerId: wie.gebruikerId,
    organisatieId: wie.leerlingId,
    organisatieSoort: 'burger',
    rol: ROL[band.relatie],
    regios: [],
    ...(band.doel ? { doel: band.doel } : {}),
    dossier: {
      leerlingId: wie.leerlingId,
      leeftijd: levensfase(leeftijdOp(geboortedatum, dag, leeftijden), leeftijden),
      gezag: band.gezag,
      geheimAdres: geheim ?? false,
    },
  };
}

const laadDossier = (db: Db, leerlingId: string): Promise<Dossierrij | null> =>
  row<Dossierrij>(
    db,
    `select p.geboortedatum, v.inhoud->'leeftijden' as leeftijden,
            (select a.geheim from leerling_adres a where a.leerling_id = p.leerling_id and a.vervallen_op is null
             order by a.van desc limit 1) as geheim
     from leerling_persoon p join overstap o on o.leerling_id = p.leerling_id join afspraak_versie v on v.id = o.afspraak_id
     where p.leerling_id = $1 order by o.seizoen desc limit 1`,
    [leerlingId],
  );
