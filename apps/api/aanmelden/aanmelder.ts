import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DataSource } from 'typeorm';
import { NIVEAUS, type Inlogdienst } from '#libs/config/inlogdienst.ts';
import type { MeldAan } from '#libs/contract/aanmelden.ts';
import { inTransaction, returning, row } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { laadActor } from '../shared/actor.ts';
import { ApiFout } from '../shared/fout.ts';
import { haalt } from '../shared/zekerheid.ts';
import { Aanmeldpogingen } from './aanmeldpogingen.ts';
import type { Bewezen } from './identiteitsbewijs.ts';
import { Inlogdiensten } from './inlogdiensten.ts';
import { AanmeldWeigering } from './weigering.ts';
import { ROLLEN_VAN_SOORT, werkplekkenVan } from './werkplekken.ts';

/** Stuurt mensen naar hun inlogdienst, en zoekt op wie er terugkomt. */
@Injectable()
export class Aanmelder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly diensten: Inlogdiensten,
    private readonly pogingen: Aanmeldpogingen,
  ) {}

  /** Het adres bij de inlogdienst, en het kenmerk van deze browser. Fout: ApiFout. */
  async begin(
    dienst: Inlogdienst,
    vraag: MeldAan,
    redirectUri: string,
  ): Promise<{ readonly adres: string; readonly kenmerk: string }> {
    const gevraagd = vraag.niveau ?? 'laag';
    const niveau = haalt(dienst.niveau, gevraagd) ? dienst.niveau : gevraagd;
    const acr = dienst.acr[niveau];
    if (acr === undefined && niveau !== NIVEAUS[0])
      throw new ApiFout(400, 'aanmelden.niveau-onbekend', {
        detail: 'Deze inlogdienst geeft die zekerheid niet. Kies een andere.',
      });
    const configuratie = await this.diensten.configuratie(dienst);
    const [nonce, codeVerifier] = [oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const { rol = null, terug } = vraag;
    const poging = { issuer: dienst.issuer, nonce, codeVerifier, niveau, rol, terug };
    const { state, kenmerk } = await this.pogingen.begin(poging);
    const adres = oidc.buildAuthorizationUrl(configuratie, {
      redirect_uri: redirectUri,
      scope: dienst.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acr === undefined ? {} : { acr_values: acr }),
      ...(vraag.account === undefined ? {} : { login_hint: vraag.account }),
    });
    return { adres: adres.href, kenmerk };
  }

  /** De actor bij een bewezen identiteit. Wie er nog niet is, vraagt hiermee toegang. Fout: AanmeldWeigering. */
  async actorVan(dienst: Inlogdienst, bewezen: Bewezen, rol: Rol | null): Promise<Actor> {
    const nu = this.klok.nu();
    const bekend = await row<{ gebruiker_id: string }>(
      this.dataSource,
      'select gebruiker_id from gebruiker_identiteit where issuer = $1 and sub = $2',
      [bewezen.issuer, bewezen.sub],
    );
    const gebruikerId = bekend?.gebruiker_id ?? null;
    const plekken = gebruikerId
      ? await werkplekkenVan(this.dataSource, { gebruikerId, soorten: dienst.soorten }, nu)
      : [];
    for (const { id } of plekken) {
      const actor = await laadActor(this.dataSource, { gebruikerId: gebruikerId!, organisatieId: id }, nu);
      if (actor) return actor;
    }
    throw await this.vraagToegang(dienst, bewezen, { gebruikerId, rol });
  }

  private async vraagToegang(
    dienst: Inlogdienst,
    bewezen: Bewezen,
    wie: { readonly gebruikerId: string | null; readonly rol: Rol | null },
  ): Promise<AanmeldWeigering> {
    const vast = {
      status: 403,
      account: `${bewezen.issuer}|${bewezen.sub}`,
      gebruikerId: wie.gebruikerId,
    } as const;
    const organisatie = await row<{ id: string; soort: Actor['organisatieSoort'] }>(
      this.dataSource,
      'select id, soort from organisatie where soort = any($1) and $2 in (brin, oin, id::text)',
      [dienst.soorten, bewezen.organisatie],
    );
    if (!organisatie)
      return new AanmeldWeigering(
        'aanmelden.onbekend',
        'Wij kennen u niet, of uw organisatie doet niet mee.',
        vast,
      );
    const rollen = ROLLEN_VAN_SOORT[organisatie.soort];
    const gevraagdeRol = wie.rol && rollen.includes(wie.rol) ? wie.rol : rollen[0]!;
    const aanvraagId = await this.legAanvraagVast(bewezen, {
      gebruikerId: wie.gebruikerId,
      organisatieId: organisatie.id,
      gevraagdeRol,
    });
    return new AanmeldWeigering(
      'aanmelden.toegang-aangevraagd',
      'Uw beheerder heeft de vraag gekregen om u toegang te geven. Meld u daarna opnieuw aan.',
      { ...vast, aanvraagId, telt: false },
    );
  }

  private async legAanvraagVast(
    { issuer, sub, naam }: Bewezen,
    vraag: {
      readonly gebruikerId: string | null;
      readonly organisatieId: string;
      readonly gevraagdeRol: Rol;
    },
  ): Promise<string> {
    const [rij] = await inTransaction(this.dataSource, (tx) =>
      returning<{ id: string }>(
        tx,
        `insert into toegangsaanvraag (id, issuer, sub, gebruiker_id, naam, organisatie_id, gevraagde_rol, op)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (issuer, sub, organisatie_id) where status = 'OPEN' do update set naam = excluded.naam returning id`,
        [
          randomUUID(),
          issuer,
          sub,
          vraag.gebruikerId,
          naam ?? 'Onbekend',
          vraag.organisatieId,
          vraag.gevraagdeRol,
          this.klok.nu(),
        ],
      ),
    );
    return rij!.id;
  }
}
