import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { REDEN_TEKST } from '#libs/contract/teksten.ts';
import type { Vooruitblik } from '#libs/contract/vooruitblik.ts';
import { rows } from '#libs/database/transaction.ts';
import { teVerbergen, zijnRijenTeRekenen } from '#libs/domain/overstap/cijfers/verberg-klein.ts';
import type { Reden } from '#libs/domain/overstap/overstap.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naam } from '../shared/bal.ts';

interface Rij {
  readonly school: Naam;
  readonly reden: Reden;
  readonly aantal: number;
  readonly kleinsteAantal: number;
  readonly geteldOp: Instant;
}
type Verwacht = NonNullable<Vooruitblik['verwacht']>;

const SQL = `
  select jsonb_build_object('id', s.id, 'naam', s.naam) as school, v.reden, sum(v.aantal)::int as aantal,
    max(v.kleinste_aantal) as "kleinsteAantal", min(v.geteld_op) as "geteldOp"
  from verwachting v join organisatie s on s.id = v.school_id
  where v.ontvanger_id = $1 and v.van <= $2::date and (v.tot is null or v.tot > $2::date)
  group by s.id, s.naam, v.reden order by s.naam, v.reden`;

/** Leest hoeveel er naar de eigen organisatie zouden komen, zoals vanochtend geteld; zonder kleine aantallen. */
@Injectable()
export class VerwachtingLezer {
  constructor(private readonly dataSource: DataSource) {}

  /** Null als er niet wordt geteld: dat is in geen regio van deze organisatie afgesproken. */
  async lees(actor: Actor, datum: Kalenderdag): Promise<Verwacht | null> {
    const gevonden = await rows<Rij>(this.dataSource, SQL, [actor.organisatieId, datum]);
    return toonVerwacht(gevonden);
  }
}

/** Verbergt wat te klein is, en wat daar uit het totaal mee te rekenen is; ook het totaal zelf. */
export function toonVerwacht(rijen: readonly Rij[]): Verwacht | null {
  if (rijen.length === 0) return null;
  const kleinsteAantal = Math.max(...rijen.map((rij) => rij.kleinsteAantal));
  const aantallen = ({ aantal }: Rij) => [aantal] as const;
  const weg = teVerbergen(rijen, aantallen, { kleinsteAantal });
  const totaal = rijen.reduce((som, { aantal }) => som + aantal, 0);
  const verraadt = zijnRijenTeRekenen(weg, aantallen, { kleinsteAantal });
  return {
    geteldOp: rijen.map(({ geteldOp }) => geteldOp).sort()[0]!,
    kleinsteAantal,
    aantal: verraadt || totaal < kleinsteAantal ? null : totaal,
    perSchool: rijen.map((rij) => ({
      school: rij.school,
      waaromOver: { code: rij.reden, tekst: REDEN_TEKST[rij.reden].zin },
      aantal: weg.has(rij) ? null : rij.aantal,
    })),
  };
}
