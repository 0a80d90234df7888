import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { Mailsleutel, meldMailAf, toonMailafmelding } from '#libs/contract/mailkeuze.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { kloktijd } from '#libs/domain/tijd/amsterdam.ts';
import { TEKSTEN } from '#libs/dossier/berichtteksten.ts';
import { veilig } from '#libs/html/veilig.ts';
import { leesAfmeldsleutel, type Afmelding } from '#libs/mail/afmeldlink.ts';
import { mailurenVan, meldAf } from '#libs/post/voorkeuren.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { verzoekIdVan, type Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';

const STANDAARDUUR = kloktijd('16:00');
const TITEL = 'Een soort mail uitzetten';
const WEER_AAN = 'Weer aanzetten kan na aanmelden, bij Mail van uw organisatie.';

const bladzijde = (delen: readonly string[]): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${TITEL}</title></head>
<body><main><h1>${TITEL}</h1>
${delen.join('\n')}
</main></body>
</html>
`;
const alinea = (tekst: string): string => `<p>${veilig(tekst)}</p>`;
const naam = ({ soort }: Afmelding): string => `"${TEKSTEN[soort].onderwerp}"`;
const ONBEKEND = bladzijde([alinea('Deze link klopt niet. Meld u aan om te kiezen welke mail u krijgt.')]);

/** Waar een postvak zonder aanmelden een soort mail uitzet. De link kan niets anders: niets aan, niets van een ander, niets wettelijks. */
@Controller()
export class MailkeuzeController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Openen verandert niets: een mailserver die links naloopt, zet niets uit. */
  @Voert(toonMailafmelding)
  toon(@Req() request: Verzoek, @Res() res: Response): void {
    const gelezen = leesSleutel(request);
    if (!gelezen) return stuur(res, ONBEKEND, 404);
    const { afmelding, sleutel } = gelezen;
    const vraag = `Wilt u geen mail meer met als onderwerp ${naam(afmelding)}? Uw andere mail blijft zoals zij is.`;
    const pad = `${meldMailAf.pad}?${new URLSearchParams({ sleutel }).toString()}`;
    const knop = `<form method="post" action="${veilig(pad)}"><p><button type="submit">Zet deze mail uit</button></p></form>`;
    stuur(res, bladzijde([alinea(vraag), knop, alinea(WEER_AAN)]));
  }

  @Voert(meldMailAf)
  async zetUit(@Req() request: Verzoek, @Res() res: Response): Promise<void> {
    const gelezen = leesSleutel(request);
    if (!gelezen) return stuur(res, ONBEKEND, 404);
    const { afmelding } = gelezen;
    const { organisatieId } = afmelding;
    const { nu, regelboek } = this.opdrachten.context();
    await metRechten({ organisatieId }, () =>
      inTransaction(this.dataSource, async (tx) => {
        const uren = await mailurenVan(tx, regelboek, { organisatieId, nu });
        await meldAf(tx, afmelding, { verzamelOm: uren?.van ?? STANDAARDUUR, nu });
        await schrijfAudit(tx, [
          {
            op: nu,
            organisatieId,
            handeling: meldMailAf.id,
            objectSoort: 'mailvoorkeur',
            objectId: organisatieId,
            reden: afmelding.soort,
            uitkomst: 'gelukt',
            verzoekId: verzoekIdVan(request),
          },
        ]);
      }),
    );
    stuur(
      res,
      bladzijde([alinea(`Mail met als onderwerp ${naam(afmelding)} staat nu uit.`), alinea(WEER_AAN)]),
    );
  }
}

function leesSleutel(request: Verzoek): { afmelding: Afmelding; sleutel: string } | null {
  const gelezen = Mailsleutel.safeParse(request.query);
  if (!gelezen.success) return null;
  const { sleutel } = gelezen.data;
  const afmelding = leesAfmeldsleutel(sleutel);
  return afmelding && { afmelding, sleutel };
}

const stuur = (res: Response, html: string, status = 200): void => {
  res.status(status).type('html').send(html);
};
