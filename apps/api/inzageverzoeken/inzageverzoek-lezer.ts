import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Inzageuitvoer, Inzageverzoek } from '#libs/contract/inzageverzoeken.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { leesEigenTeksten } from '#libs/inzage/teksten.ts';
import { leesbaar } from '#libs/inzage/leesbaar.ts';
import { paspoortdelen } from '#libs/inzage/paspoort.ts';
import { maakInzage, type Inzagedeel } from '#libs/inzage/uitvoer.ts';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

const ONBEKEND = (): NotFound => new NotFound('inzageverzoek.onbekend', 'Dit verzoek bestaat niet.');

const SQL = `
  select v.id, v.rol, v.op, v.uiterlijk, count(t.id)::int as teksten, count(t.oordeel)::int as nagelezen,
    max(t.uitstel_tot) filter (where t.oordeel is null) as "uitgesteldTot"
  from inzageverzoek v left join inzagetekst t on t.verzoek_id = v.id`;

/** Leest verzoeken van de jongere zelf of van zijn ouder, en wat een organisatie moet nalezen. */
@Injectable()
export class InzageverzoekLezer {
  private boek: Promise<Vragenboek> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly instellingen: Instellingen,
  ) {}

  /** Alleen wat deze gebruiker zelf vroeg: een ouder ziet niet dat zijn kind iets vroeg, en andersom. */
  async lijst(actor: Actor): Promise<Inzageverzoek[]> {
    const leerlingId = actor.dossier?.leerlingId;
    if (!leerlingId || !magHandeling(actor, 'inzageverzoek.lezen', { leerlingId })) return [];
    return rows<Inzageverzoek>(
      this.dataSource,
      `${SQL} where v.leerling_id = $1 and v.gevraagd_door = $2 group by v.id order by v.op desc, v.id`,
      [leerlingId, actor.gebruikerId],
    );
  }

  /** De gegevens zelf, zoals wie vroeg ze nu mag zien. Fout: NotFound. */
  async uitvoer(actor: Actor, id: string, reden: string): Promise<Inzageuitvoer> {
    const verzoek = (await this.lijst(actor)).find((eigen) => eigen.id === id);
    const { dossier } = actor;
    if (!verzoek || !dossier) throw ONBEKEND();
    const { leerlingId, leeftijd, gezag } = dossier;
    const uitvoer = await maakInzage(
      this.dataSource,
      {
        leerlingId,
        mag: (handeling) => magHandeling(actor, handeling, { leerlingId }),
        adres: {
          rol: actor.rol === 'ouder' ? 'ouder' : 'jongere',
          relatie: actor.rol === 'ouder' ? 'betrokken' : 'zelf',
          toestand: 'lopend',
          leeftijd,
          gezag,
        },
      },
      { id, uiterlijk: verzoek.uiterlijk as Instant },
    );
    noteerInzagen([{ objectSoort: 'inzageverzoek', objectId: id, leerlingId, reden }]);
    const { nu } = this.opdrachten.context();
    return {
      titel: actor.rol === 'ouder' ? 'De gegevens van uw kind' : 'Jouw gegevens',
      gemaaktOp: nu,
      uitleg: [
        `Dit is wat er op ${leesbaar(toKalenderdag(nu)) ?? ''} over ${actor.rol === 'ouder' ? 'uw kind' : 'jou'} in dit systeem staat.`,
        'Gegevens van anderen staan er niet in. Een adres dat geheim is, staat nooit in een bestand.',
        'Klopt er iets niet? Vraag je school of je gemeente om het te verbeteren.',
      ],
      delen: [...uitvoer, ...(await this.paspoort(actor, leerlingId))].map((deel) => ({
        ...deel,
        uitleg: [...deel.uitleg],
        koppen: [...deel.koppen],
        rijen: deel.rijen.map((rij) => [...rij]),
      })),
    };
  }

  /** Het Paspoort is van de jongere: alleen hij krijgt het als geheel. */
  private async paspoort(actor: Actor, leerlingId: string): Promise<Inzagedeel[]> {
    if (actor.rol !== 'jongere' || !magHandeling(actor, 'paspoort.lezen', { leerlingId })) return [];
    this.boek ??= Vragenboek.open(this.instellingen.paspoortMap);
    const { regelboek } = this.opdrachten.context();
    return paspoortdelen(this.dataSource, leerlingId, { regelboek, vragen: await this.boek });
  }

  /** De teksten van de eigen organisatie, om na te lezen. Fout: NotFound als die er bij dit verzoek niet zijn. */
  async eigenTeksten(actor: Actor, id: string) {
    const verzoek = await row<{ leerling_id: string }>(
      this.dataSource,
      `select v.leerling_id from inzageverzoek v
       where v.id = $1 and exists (select 1 from inzagetekst t where t.verzoek_id = v.id and t.organisatie_id = $2)`,
      [id, actor.organisatieId],
    );
    if (!verzoek || !magHandeling(actor, 'inzageverzoek.nalezen', { organisatieId: actor.organisatieId }))
      throw ONBEKEND();
    noteerInzagen([{ objectSoort: 'inzageverzoek', objectId: id, leerlingId: verzoek.leerling_id }]);
    return leesEigenTeksten(this.dataSource, id, actor.organisatieId);
  }
}
