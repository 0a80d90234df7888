import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Inzageuitvoer } from '#libs/contract/inzageverzoeken.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import type { Burger } from '#test/builders/burgers.ts';
import { anOverdracht, type Gebruikersnaam } from '#test/builders/wereld.ts';
import type { Paspoortproef } from './paspoort.ts';

export const ANDER = 'Wilhelmina Kwikstaart';
export const VRIJ = 'Hij wil graag iets met planten doen.';
export const NOEMT = `Volgens ${ANDER} (moeder) slaapt hij slecht.`;
export const DRIE = 'Contract bij de kwekerij.';

interface Teksten {
  readonly items: readonly { readonly id: string; readonly tekst: string; readonly oordeel: string | null }[];
}
export const deel = (inhoud: Inzageuitvoer, code: string) => inhoud.delen.find((d) => d.code === code);

/** Vragen om inzage, ophalen en nalezen over HTTP, bij de jongere van een proef. */
export function inzageproef(proef: () => Paspoortproef) {
  const zet = async (
    soort: 'toelichting' | 'bewijs' | 'uitkomst',
    id: string,
    tekst: string,
  ): Promise<Buffer> => {
    const subject = soort === 'uitkomst' ? id : proef().leerlingId;
    const bytes = await inTransaction(proef().api.dataSource, (tx) =>
      sluitTekst(tx, { subject, kolom: TEKSTPLAATS[soort](id) }, tekst),
    );
    return bytes!;
  };

  /** Wat organisaties over de jongere schreven: de school twee teksten, de gemeente een. */
  async function schrijfTeksten(): Promise<void> {
    const { dataSource } = proef().api;
    const overdrachtId = await anOverdracht(dataSource, proef().wereld, {
      overstapId: proef().overstapId,
      naar: 'gemeente',
    });
    await dataSource.query('update overdracht set toelichting = $2 where id = $1', [
      overdrachtId,
      await zet('toelichting', overdrachtId, VRIJ),
    ]);
    const bestemmingId = randomUUID();
    await dataSource.query(
      "insert into bestemming (id, overstap_id, soort, vastgelegd_op, vastgelegd_door, bewijs) values ($1, $2, 'arbeid', now(), $3, $4)",
      [bestemmingId, proef().overstapId, proef().wereld.org.school, await zet('bewijs', bestemmingId, DRIE)],
    );
    const taakId = randomUUID();
    await dataSource.query(
      `insert into taak (id, soort, sleutel, overstap_id, organisatie_id, rol, status, aangemaakt_op, beeindigd_op, uitkomst, afspraak_id)
     values ($1, 'leerling-benaderen', gen_random_uuid()::text, $2, $3, 'lpa', 'GEDAAN', now(), now(), $4, $5)`,
      [
        taakId,
        proef().overstapId,
        proef().wereld.org.gemeente,
        await zet('uitkomst', taakId, NOEMT),
        proef().wereld.afspraakId,
      ],
    );
  }

  const vraag = async (wie: Burger = proef().jongere) => proef().als(wie, '/v1/inzageverzoeken', {});
  const gevraagd = async (): Promise<string> => {
    const { status, json } = await vraag();
    expect([status, json]).toEqual([201, { id: expect.any(String) }]);
    return String(json['id']);
  };
  const uitvoer = async (id: string, wie: Burger = proef().jongere): Promise<Inzageuitvoer> => {
    const { status, json } = await proef().als(wie, `/v1/inzageverzoeken/${id}/uitvoer`);
    expect(status).toBe(200);
    return json as unknown as Inzageuitvoer;
  };
  const teksten = async (wie: Gebruikersnaam, id: string) =>
    (await proef().als(wie, `/v1/inzageverzoeken/${id}/teksten`)).json as unknown as Teksten;
  const oordeel = async (wie: Gebruikersnaam, id: string, oordelen: Readonly<Record<string, string>>) => {
    for (const { id: tekstId, tekst } of (await teksten(wie, id)).items)
      if (oordelen[tekst])
        expect(
          (
            await proef().als(wie, `/v1/inzageverzoeken/${id}/teksten/${tekstId}/oordelen`, {
              oordeel: oordelen[tekst],
            })
          ).status,
        ).toBe(201);
  };
  const taken = async (status: string): Promise<string[]> =>
    (
      await proef().api.dataSource.query<{ rol: string }[]>(
        "select rol from taak where overstap_id = $1 and soort = 'inzage-nalezen' and status = $2 order by rol",
        [proef().overstapId, status],
      )
    ).map(({ rol }) => rol);

  return { schrijfTeksten, vraag, gevraagd, uitvoer, teksten, oordeel, taken };
}
