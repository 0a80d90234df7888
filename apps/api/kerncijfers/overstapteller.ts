import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OverstapcijfersVraag } from '#libs/contract/overstapcijfers.ts';
import { huidigeRechten, metRechten } from '#libs/database/rechten.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { kpiMomenten } from '#libs/domain/afspraken/kpi-momenten.ts';
import type { Overstaptelling } from '#libs/domain/overstap/cijfers/overstapcijfers.ts';
import { eindeVanDag, toInstant } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { laadOverstaptelling } from '#libs/dossier/overstapcijfers.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT } from '../shared/zichtbaarheid.ts';

/** Een telling met haar naam en de afspraken waaronder zij telt. */
export interface Getelde {
  readonly naam: string;
  readonly afspraken: Afspraken;
  readonly telling: Overstaptelling;
}

/** Telt overstappen in de eigen regio's, zoals bekend op elke peildatum die voorbij is. */
@Injectable()
export class Overstapteller {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async tel(actor: Actor, vraag: OverstapcijfersVraag): Promise<Getelde[]> {
    const { nu } = this.opdrachten.context();
    const seizoenen = await this.seizoenen(actor, vraag);
    // Zonder keuze: de seizoenen die nu lopen, en anders het laatste.
    const lopend = seizoenen.filter((afspraken) => loopt(afspraken, nu));
    const gekozen = vraag.seizoen ? seizoenen : lopend.length > 0 ? lopend : seizoenen.slice(-1);
    const geteld: Getelde[] = [];
    for (const afspraken of gekozen)
      for (const { naam, op } of momenten(afspraken, vraag.op as Kalenderdag | undefined, nu))
        geteld.push({ naam, afspraken, telling: await this.telling(afspraken, op) });
    return geteld.toSorted((a, b) => b.telling.op.localeCompare(a.telling.op));
  }

  /** Alleen voor het tellen gaan adressen open, met een eigen grondslag; wat eruit komt is een aantal. */
  private telling(afspraken: Afspraken, op: Instant): Promise<Overstaptelling> {
    return metRechten({ ...huidigeRechten(), grondslag: 'kerncijfer' }, () =>
      laadOverstaptelling(this.dataSource, afspraken, op),
    );
  }

  private async seizoenen(actor: Actor, vraag: OverstapcijfersVraag): Promise<Afspraken[]> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'kerncijfer.lezen' }, EIGEN_ZICHT, p)];
    if (vraag.seizoen) waar.push(`x.schooljaar = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`x.regio = ${p.neem(vraag.regio)}`);
    const gevonden = await rows<{ inhoud: Afspraken }>(
      this.dataSource,
      `select distinct on (x.regio, x.schooljaar) x.inhoud from afspraak_versie x
       where x.inhoud #> '{drempels,kleinsteAantal}' is not null and ${waar.join(' and ')}
         and exists (select 1 from overstap o where o.regio = x.regio and o.seizoen = x.schooljaar)
       order by x.regio, x.schooljaar, x.versie desc`,
      p.waarden,
    );
    return gevonden.map(({ inhoud }) => inhoud);
  }
}

const loopt = ({ momenten: { seizoenOpen, eindeSeizoen } }: Afspraken, nu: Instant): boolean =>
  toInstant(seizoenOpen.dag, seizoenOpen.tijd) <= nu && nu <= toInstant(eindeSeizoen.dag, eindeSeizoen.tijd);

interface Moment {
  readonly naam: string;
  readonly op: Instant;
}
function momenten(afspraken: Afspraken, dag: Kalenderdag | undefined, nu: Instant): Moment[] {
  if (dag) {
    const op = eindeVanDag(dag);
    return [{ naam: dag, op: op < nu ? op : nu }];
  }
  const einde = toInstant(afspraken.momenten.eindeSeizoen.dag, afspraken.momenten.eindeSeizoen.tijd);
  const voorbij = kpiMomenten(afspraken).filter(({ op }) => op <= nu);
  return nu <= einde ? [{ naam: 'nu', op: nu }, ...voorbij] : voorbij;
}
