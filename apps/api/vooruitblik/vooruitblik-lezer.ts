import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Vooruitblik, Vooruitzicht } from '#libs/contract/vooruitblik.ts';
import { rows } from '#libs/database/transaction.ts';
import { blikVooruit } from '#libs/domain/overdracht/vooruitblik.ts';
import { toInstant, kloktijd, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { schooljaarVan, vorigSchooljaar } from '#libs/domain/tijd/schooljaar.ts';
import { laatste, type Instant, type Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { kentHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { laadDossiers, type Dossier } from '#libs/dossier/feiten.ts';
import { KANDIDAAT } from '#libs/dossier/deadlinerun.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { organisatienamen } from '../shared/opnames.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { VerwachtingLezer } from './verwachting-lezer.ts';
import { toonVooruitzicht, type GaatOver } from './toon-vooruitzicht.ts';

const ONTVANGERS: readonly Actor['rol'][] = ['lpa', 'rmc'];
const EINDE_VAN_DE_DAG = kloktijd('23:59');

interface Kandidaat {
  readonly id: string;
  readonly klas: string | null;
  readonly afspraak_id: string;
}

/** Beslist wat de deadline zou beslissen, op de feiten van nu, en schrijft niets. */
@Injectable()
export class VooruitblikLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly verwachting: VerwachtingLezer,
  ) {}

  async lees(actor: Actor, datum: Kalenderdag | undefined): Promise<Vooruitblik> {
    const { nu } = this.opdrachten.context();
    const kandidaten = await this.kandidaten(actor);
    const dag = datum ?? (await this.eerstvolgende(actor, kandidaten));
    // De regio telt: wie het zijn en waar zij wonen, leest zij niet, en dus ook niet naar wie zij gaan.
    if (!kentHandeling(actor, 'overstap.lezen')) return { ...leeg(dag), gaatOver: kandidaten.length };
    const dossiers = await laadDossiers(
      this.dataSource,
      kandidaten.map(({ id }) => id),
      this.opdrachten.context(),
    );
    const verwacht = ONTVANGERS.includes(actor.rol) ? await this.verwachting.lees(actor, dag) : null;
    const anders = besluiten(dossiers, laatste(nu, toInstant(dag, EINDE_VAN_DE_DAG)));
    const klassen = new Map(kandidaten.map(({ id, klas }) => [id, klas]));
    return { ...leeg(dag), verwacht, ...(await this.toon(anders, klassen)) };
  }

  private async kandidaten(actor: Actor): Promise<Kandidaat[]> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'overstap.tellen' }, OVERSTAP_ZICHT, p);
    return rows<Kandidaat>(
      this.dataSource,
      `select o.id, o.klas, o.afspraak_id from overstap o where ${waar} and ${KANDIDAAT} order by o.id`,
      p.waarden,
    );
  }

  /** De eerste uiterste datum die nog komt; is zij geweest, dan vandaag. */
  private async eerstvolgende(actor: Actor, kandidaten: readonly Kandidaat[]): Promise<Kalenderdag> {
    const { nu, regelboek } = this.opdrachten.context();
    const vandaag = toKalenderdag(nu);
    const dagen: Kalenderdag[] = [];
    for (const id of new Set(kandidaten.map((kandidaat) => kandidaat.afspraak_id)))
      dagen.push((await regelboek.afspraken(this.dataSource, id)).momenten.hardeDeadline.dag);
    // Een ontvanger kent nog niemand: voor hem telt de afspraak van zijn regio.
    if (ONTVANGERS.includes(actor.rol)) dagen.push(...(await this.dagenVan(actor.regios, vandaag)));
    return dagen.filter((dag) => dag > vandaag).sort()[0] ?? vandaag;
  }

  private async dagenVan(regios: readonly string[], vandaag: Kalenderdag): Promise<Kalenderdag[]> {
    const { regelboek } = this.opdrachten.context();
    const schooljaar = schooljaarVan(vandaag);
    const dagen: Kalenderdag[] = [];
    for (const regio of regios)
      for (const seizoen of [vorigSchooljaar(schooljaar), schooljaar]) {
        const versie = await regelboek.nieuwste(this.dataSource, regio, seizoen);
        if (versie) dagen.push(versie.afspraken.momenten.hardeDeadline.dag);
      }
    return dagen;
  }

  private async toon(anders: readonly GaatOver[], klassen: ReadonlyMap<string, string | null>) {
    noteerInzagen(
      anders.map(({ feiten }) => ({
        objectSoort: 'overstap',
        objectId: feiten.id,
        leerlingId: feiten.leerlingId,
      })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      anders.map(({ feiten }) => feiten.leerlingId),
    );
    const organisatie = await organisatienamen(this.dataSource);
    const items = anders
      .map((een) =>
        toonVooruitzicht(een, {
          naam: personen.get(een.feiten.leerlingId) ?? GEWIST,
          klas: klassen.get(een.feiten.id) ?? null,
          organisatie,
        }),
      )
      .sort(opOntvangerEnNaam);
    const gaatOver = items.filter(({ uitkomst }) => uitkomst === 'gaat_over').length;
    return { gaatOver, niemandBevoegd: items.length - gaatOver, perOntvanger: perOntvanger(items), items };
  }
}

const leeg = (datum: Kalenderdag): Vooruitblik => ({
  datum,
  gaatOver: 0,
  niemandBevoegd: 0,
  perOntvanger: [],
  items: [],
  verwacht: null,
});

function besluiten(dossiers: readonly Dossier[], op: Instant): GaatOver[] {
  return dossiers.flatMap(({ feiten, regels }) => {
    const besluit = blikVooruit(feiten, regels, op);
    return besluit.soort === 'blijft' ? [] : [{ feiten, besluit, op }];
  });
}

const sorteernaam = ({ naar, leerling }: Vooruitzicht): string =>
  [naar?.naam ?? '', leerling.achternaam, leerling.roepnaam].join('\u0000');
const opOntvangerEnNaam = (a: Vooruitzicht, b: Vooruitzicht): number =>
  sorteernaam(a).localeCompare(sorteernaam(b), 'nl');

function perOntvanger(items: readonly Vooruitzicht[]): Vooruitblik['perOntvanger'] {
  const per = new Map<string, Vooruitblik['perOntvanger'][number]>();
  for (const { naar } of items)
    if (naar) per.set(naar.id, { ontvanger: naar, aantal: (per.get(naar.id)?.aantal ?? 0) + 1 });
  return [...per.values()].sort((a, b) => b.aantal - a.aantal);
}
