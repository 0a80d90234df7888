import { describe, expect, it } from '@jest/globals';
import { maakClient } from './client.ts';
import { GeenVerbinding, Probleem } from './fout.ts';
import { maakKern, type Stuur } from './kern.ts';

const ID = '00000000-0000-4000-8000-000000000001';

interface Verzonden {
  readonly adres: string;
  readonly init: RequestInit;
}

/** Een server die onthoudt wat hij kreeg en antwoordt wat de test zegt. */
function server(...antwoorden: readonly (() => Response)[]) {
  const verzonden: Verzonden[] = [];
  const stuur: Stuur = async (adres, init) => {
    verzonden.push({ adres, init });
    return antwoorden[Math.min(verzonden.length, antwoorden.length) - 1]!();
  };
  return {
    verzonden,
    stuur,
    kop: (naam: string, keer = 0) => new Headers(verzonden[keer]?.init.headers).get(naam),
  };
}

const json =
  (inhoud: unknown, status = 200, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response(JSON.stringify(inhoud), { status, headers });

describe('a request of the client', () => {
  it('fills the path and the query, leaves out what is empty and repeats a list', async () => {
    const { stuur, verzonden } = server(json({ items: [], volgende: null }));
    const kern = maakKern({ adres: 'https://api.test', stuur });
    await kern.roep('lijstBestandsregels', { pad: { id: 'a/b' }, vraag: { oordeel: 'nieuw', cursor: '' } });
    expect(verzonden[0]!.adres).toBe('https://api.test/v1/bestanden/a%2Fb/regels?oordeel=nieuw');
    const dubbel = { status: ['OPEN', 'GEDAAN'] } as never;
    expect(kern.adresVan('lijstTaken', { vraag: dubbel })).toBe(
      'https://api.test/v1/taken?status=OPEN&status=GEDAAN',
    );
  });

  it('asks without a body or a key, and carries what every request carries', async () => {
    const { stuur, verzonden, kop } = server(json({}));
    await maakKern({ stuur, koppen: () => ({ Authorization: 'Bearer t' }) }).roep('leesTaak', {
      pad: { id: ID },
    });
    expect(verzonden[0]!.init.body).toBeUndefined();
    expect([kop('Idempotency-Key'), kop('Authorization'), kop('Accept')]).toEqual([
      null,
      'Bearer t',
      'application/json',
    ]);
  });

  it('gives a command a key of its own, or the key it was given', async () => {
    const { stuur, kop, verzonden } = server(json({}));
    const api = maakClient({ stuur });
    const verzoek = { pad: { id: ID }, inhoud: { uitkomst: 'Gesproken' } };
    await api.roep('rondTaakAf', verzoek);
    await api.roep('rondTaakAf', verzoek);
    await api.roep('rondTaakAf', { ...verzoek, sleutel: 'van-mij' });
    const sleutels = [0, 1, 2].map((keer) => kop('Idempotency-Key', keer));
    expect(new Set(sleutels).size).toBe(3);
    expect(sleutels[2]).toBe('van-mij');
    expect([verzonden[0]!.init.body, kop('Content-Type')]).toEqual([
      '{"uitkomst":"Gesproken"}',
      'application/json',
    ]);
  });

  it('gives a search no key, although it is a POST', async () => {
    const { stuur, kop, verzonden } = server(json({ items: [] }));
    await maakClient({ stuur }).roep('zoekOverstappen', { inhoud: { naam: 'Vogelaar' } });
    expect([verzonden[0]!.init.method, kop('Idempotency-Key')]).toEqual(['POST', null]);
  });

  it('sends a form with its file, and leaves its content type to the platform', async () => {
    const { stuur, kop, verzonden } = server(json({ id: ID }, 201));
    const bestand = new File(['a;b'], 'cohort.csv');
    await maakClient({ stuur }).roep('leverBestandIn', { inhoud: { soort: 'cohort', bestand } });
    const formulier = verzonden[0]!.init.body as FormData;
    expect([...formulier.keys()]).toEqual(['soort', 'bestand']);
    expect((formulier.get('bestand') as File).name).toBe('cohort.csv');
    expect([kop('Content-Type'), kop('Idempotency-Key')]).toEqual([null, expect.any(String)]);
  });

  it('sends a returned mail as it came', async () => {
    const { stuur, kop, verzonden } = server(json({ id: ID, nieuw: true }, 202));
    await maakClient({ stuur }).roep('meldStuit', { inhoud: 'From: mailer-daemon' });
    expect([verzonden[0]!.init.body, kop('Content-Type')]).toEqual(['From: mailer-daemon', 'message/rfc822']);
  });

  it('knows when a request lacks a part or has a part too many', () => {
    const api = maakClient();
    const nooit = (): unknown[] => [
      // @ts-expect-error zonder pad
      api.roep('leesTaak'),
      // @ts-expect-error zonder inhoud
      api.roep('rondTaakAf', { pad: { id: ID } }),
      // @ts-expect-error een veld dat het contract niet kent
      api.roep('rondTaakAf', { pad: { id: ID }, inhoud: { uitkomst: 'ja', versie: 1 } }),
      // @ts-expect-error een status die niet bestaat
      api.roep('lijstTaken', { vraag: { status: 'BEZIG' } }),
      // @ts-expect-error geen lijst
      api.alles('leesTaak', { pad: { id: ID } }),
      // @ts-expect-error geen operatie
      api.roep('leesAlles'),
    ];
    expect(nooit).toBeInstanceOf(Function);
  });
});

describe('what goes wrong', () => {
  const probleem = {
    status: 409,
    title: 'Dit kan nu niet',
    detail: 'De taak is al gedaan.',
    code: 'taak.klaar',
    correlatieId: 'c-1',
    nu: { status: 'GEDAAN' },
  };

  it('is a problem with the words and the code of the API, seen first by who makes the client', async () => {
    const { stuur } = server(json(probleem, 409));
    const gezien: Probleem[] = [];
    const fout = await maakKern({ stuur, bijFout: (p) => gezien.push(p) })
      .roep('leesTaak', { pad: { id: ID } })
      .catch((een: unknown) => een);
    expect(fout).toBeInstanceOf(Probleem);
    expect(fout).toMatchObject({
      status: 409,
      code: 'taak.klaar',
      message: 'De taak is al gedaan.',
      titel: 'Dit kan nu niet',
      correlatieId: 'c-1',
      plaatsen: [],
      nu: { status: 'GEDAAN' },
    });
    expect(gezien).toEqual([fout]);
  });

  it.each([
    ['a page of a proxy', 502, '<html>Bad Gateway</html>'],
    ['nothing', 500, ''],
    ['null', 500, 'null'],
    ['a page where an answer was promised', 200, '<html>Log in</html>'],
  ])('is a problem too when the answer is %s', async (_, status, tekst) => {
    const { stuur } = server(() => new Response(tekst, { status }));
    await expect(maakKern({ stuur }).roep('leesTaak', { pad: { id: ID } })).rejects.toMatchObject({
      name: 'Probleem',
      status,
      code: 'antwoord.onleesbaar',
    });
  });

  it('is no connection when nothing answers, and nothing of ours when the caller gave up', async () => {
    const weg = new TypeError('fetch failed');
    const zonder = maakKern({ stuur: () => Promise.reject(weg) }).roep('leesTaak', { pad: { id: ID } });
    await expect(zonder).rejects.toBeInstanceOf(GeenVerbinding);
    await expect(zonder).rejects.toMatchObject({ cause: weg });
    const signal = AbortSignal.abort();
    const afgebroken: unknown = signal.reason;
    await expect(
      maakKern({ stuur: () => Promise.reject(afgebroken as Error) }).roep('leesTaak', {
        pad: { id: ID },
        signal,
      }),
    ).rejects.toBe(afgebroken);
  });
});

describe('a list', () => {
  const bladzijden = [
    json({ items: [1, 2], volgende: 'c2' }),
    json({ items: [3], volgende: 'c3' }),
    json({ items: [], volgende: null }),
  ];

  it('follows the cursor to the end', async () => {
    const { stuur, verzonden } = server(...bladzijden);
    const alles = await maakClient({ stuur }).alles('lijstTaken', { vraag: { status: 'OPEN' } });
    expect(alles).toEqual([1, 2, 3]);
    expect(verzonden.map(({ adres }) => adres)).toEqual([
      '/v1/taken?paginaGrootte=200&status=OPEN',
      '/v1/taken?paginaGrootte=200&status=OPEN&cursor=c2',
      '/v1/taken?paginaGrootte=200&status=OPEN&cursor=c3',
    ]);
  });

  it('follows the cursor of a search in its body', async () => {
    const { stuur, verzonden } = server(...bladzijden);
    expect(await maakClient({ stuur }).alles('zoekOverstappen', { inhoud: { naam: 'Vo' } })).toEqual([
      1, 2, 3,
    ]);
    expect(verzonden.map(({ init }) => JSON.parse(init.body as string) as unknown)).toEqual([
      { paginaGrootte: 200, naam: 'Vo' },
      { paginaGrootte: 200, naam: 'Vo', cursor: 'c2' },
      { paginaGrootte: 200, naam: 'Vo', cursor: 'c3' },
    ]);
  });

  it('takes no more pages than are asked for', async () => {
    const { stuur, verzonden } = server(...bladzijden);
    for await (const eerste of maakClient({ stuur }).bladzijden('lijstTaken', {
      vraag: { paginaGrootte: 2 },
    })) {
      expect(eerste).toEqual([1, 2]);
      break;
    }
    expect(verzonden.map(({ adres }) => adres)).toEqual(['/v1/taken?paginaGrootte=2']);
  });
});
