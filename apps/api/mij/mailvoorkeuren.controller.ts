import { Body, Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  bewaarMailvoorkeuren,
  leesMailvoorkeuren,
  type Mailvoorkeuren,
  type NieuweMailvoorkeuren,
} from '#libs/contract/mailvoorkeuren.ts';
import { BERICHTGROND_TEKST } from '#libs/contract/teksten-mail.ts';
import { row, type Db } from '#libs/database/transaction.ts';
import type { Organisatiesoort } from '#libs/domain/afspraken/afspraken.ts';
import {
  BERICHTSOORTEN,
  soortenVoor,
  SOORTREGELS,
  wijzenVan,
  type Berichtsoort,
} from '#libs/domain/bericht/berichtsoort.ts';
import { kanVerzamelen, wijzeVan, type Mailkeuze } from '#libs/domain/bericht/bezorgmoment.ts';
import type { Mailuren } from '#libs/domain/bericht/mailuren.ts';
import { Invalid, NotAllowed } from '#libs/domain/domain-error.ts';
import { kloktijd } from '#libs/domain/tijd/amsterdam.ts';
import { kiestPostvak, zietPostvak } from '#libs/domain/toegang/postvak.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { TEKSTEN } from '#libs/dossier/berichtteksten.ts';
import { bewaarKeuze, leesKeuze, mailurenVan } from '#libs/post/voorkeuren.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';

const ZONDER_REGIO = kloktijd('16:00');

/** Wat het postvak van een organisatie per mail krijgt. Een postvak is van de organisatie: wie er kiest, kiest voor zijn collega's. */
@Controller()
export class MailvoorkeurenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(leesMailvoorkeuren)
  lees(@WieVraagt() actor: Actor) {
    eisPostvak(zietPostvak(actor));
    return toonVoorkeuren(this.dataSource, actor, this.opdrachten.context());
  }

  @Voert(bewaarMailvoorkeuren)
  bewaar(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: bewaarMailvoorkeuren.body }) nieuw: NieuweMailvoorkeuren,
  ) {
    const { actor } = opdracht;
    eisPostvak(kiestPostvak(actor));
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { organisatieId, gebruikerId: door } = actor;
      const uren = await mailurenVan(tx, context.regelboek, { organisatieId, nu: context.nu });
      await bewaarKeuze(tx, { organisatieId, keuze: eisKeuze(nieuw, uren), door }, context.nu);
      return toonVoorkeuren(tx, actor, context);
    });
  }
}

function eisPostvak(mag: boolean): void {
  if (mag) return;
  throw new NotAllowed('toegang.geen-recht', 'U kunt de mail van dit postvak niet kiezen.');
}

/** Fouten: Invalid als een soort niet zo bezorgd kan worden, of het uur niet bij de regio past. */
function eisKeuze(
  { verzamelOm, verzamelen, soorten }: NieuweMailvoorkeuren,
  uren: Mailuren | null,
): Mailkeuze {
  for (const soort of BERICHTSOORTEN) {
    const wijze = soorten[soort];
    if (wijze !== undefined && !wijzenVan(soort).includes(wijze)) throw kanNiet(soort);
  }
  const om = kloktijd(verzamelOm);
  if (uren && !kanVerzamelen(om, uren))
    throw new Invalid(
      'mailvoorkeur.uur',
      `Kies een heel uur van ${uren.van} tot ${uren.tot}: dan verstuurt uw regio mail.`,
      { pointer: '/verzamelOm' },
    );
  return { verzamelOm: om, soorten: { ...soorten, verzamelmail: verzamelen ? 'direct' : 'uit' } };
}

function kanNiet(soort: Berichtsoort): Invalid {
  const { grond } = SOORTREGELS[soort];
  const reden = grond === null ? 'Dit bericht kan zo niet worden bezorgd.' : BERICHTGROND_TEKST[grond];
  return new Invalid('mailvoorkeur.wijze', `"${TEKSTEN[soort].onderwerp}": ${reden}`, {
    pointer: `/soorten/${soort}`,
  });
}

async function toonVoorkeuren(db: Db, actor: Actor, { nu, regelboek }: Context): Promise<Mailvoorkeuren> {
  const { organisatieId } = actor;
  const plaats = await row<{ soort: Organisatiesoort; mail: string | null; op: string | null }>(
    db,
    `select o.soort, o.mail, v.gewijzigd_op as op from organisatie o left join mailvoorkeur v on v.organisatie_id = o.id
     where o.id = $1`,
    [organisatieId],
  );
  const uren = await mailurenVan(db, regelboek, { organisatieId, nu });
  const keuze = (await leesKeuze(db, organisatieId)) ?? { verzamelOm: ZONDER_REGIO, soorten: {} };
  return {
    postvak: plaats?.mail ?? null,
    uren: uren && { van: uren.van, tot: uren.tot },
    verzamelOm: keuze.verzamelOm,
    verzamelen: keuze.soorten.verzamelmail !== 'uit',
    soorten: (plaats ? soortenVoor(plaats.soort) : []).map((soort) => toonSoort(soort, keuze)),
    magWijzigen: kiestPostvak(actor),
    gewijzigdOp: plaats?.op ?? null,
  };
}

function toonSoort(soort: Berichtsoort, keuze: Mailkeuze): Mailvoorkeuren['soorten'][number] {
  const { grond } = SOORTREGELS[soort];
  return {
    soort,
    naam: TEKSTEN[soort].onderwerp,
    wijze: wijzeVan(soort, keuze),
    wijzen: [...wijzenVan(soort)],
    grond,
    waarom: grond === null ? null : BERICHTGROND_TEKST[grond],
  };
}
