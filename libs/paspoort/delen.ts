import { randomUUID } from 'node:crypto';
import { Conflict, Invalid, NotAllowed, NotFound } from '../domain/domain-error.ts';
import { delinggrond } from '../domain/paspoort/delinggrond.ts';
import { bevestig, laatDelingVerlopen, trekIn, volgGrond } from '../domain/paspoort/deling-besluiten.ts';
import {
  magDelen,
  type Deelbesluit,
  type Deelverzoek,
  type Deelweigering,
} from '../domain/paspoort/mag-delen.ts';
import { naDeling } from '../domain/paspoort/paspoort-besluiten.ts';
import { isOpen, isTeDelen } from '../domain/paspoort/paspoort-machine.ts';
import type { Deling, Ontvanger, Paspoort, Paspoortversie } from '../domain/paspoort/paspoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { row, type Db, type Tx } from '../database/transaction.ts';
import type { Dader } from './bewaar-paspoort.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import type { Paspoortzaak } from './laad-paspoort.ts';
import { maakPaspoorttaak } from './taken.ts';
import { schrijverVan, wijzig, type Besluit, type Uitkomst } from './zaak.ts';

/** Wat de jongere wil delen; de ontvanger is een organisatie uit het register. */
export type Deelwens = Pick<Deelverzoek, 'doel' | 'vragen' | 'tot'> & { readonly ontvangerId: string };

const WEIGERING: Readonly<Record<Deelweigering, string>> = {
  'niet-de-jongere': 'Alleen de jongere beslist over delen.',
  'te-jong': 'Hiervoor ben je nog te jong. Vraag je ouders of je mentor.',
  'nog-niet-vastgesteld': 'Stel je Paspoort eerst vast.',
  'ontvanger-krijgt-geen-inhoud': 'Deze organisatie mag je Paspoort niet lezen.',
  'doel-past-niet': 'Dit doel past niet bij deze organisatie.',
  'vraag-onbekend': 'Een van de vragen staat niet in je Paspoort.',
  'niets-gekozen': 'Kies minstens een antwoord om te delen.',
  'einddatum-voorbij': 'Kies een einddatum die nog komt.',
  'einddatum-te-ver': 'Kies een einddatum die minder ver weg is.',
};
const INVOERFOUT: Partial<Record<Deelweigering, string>> = {
  'doel-past-niet': '/doel',
  'vraag-onbekend': '/vragen',
  'niets-gekozen': '/vragen',
  'einddatum-voorbij': '/tot',
  'einddatum-te-ver': '/tot',
  'ontvanger-krijgt-geen-inhoud': '/ontvangerId',
};

type Toegestaan = Exclude<Deelbesluit, { soort: 'magNiet' }>;

function eisBesluit(besluit: Deelbesluit): Toegestaan {
  if (besluit.soort !== 'magNiet') return besluit;
  const { reden } = besluit;
  const pointer = INVOERFOUT[reden];
  if (pointer) throw new Invalid(`deling.${reden}`, WEIGERING[reden], { pointer });
  if (reden === 'nog-niet-vastgesteld') throw new Conflict(`deling.${reden}`, WEIGERING[reden]);
  throw new NotAllowed(`deling.${reden}`, WEIGERING[reden]);
}

/** Fout: Invalid als de organisatie niet bestaat. */
export async function ontvangerVan(db: Db, organisatieId: string): Promise<Ontvanger> {
  const gevonden = await row<{ soort: Ontvanger['soort'] }>(
    db,
    'select soort from organisatie where id = $1',
    [organisatieId],
  );
  if (!gevonden)
    throw new Invalid('deling.ontvanger-onbekend', 'Deze organisatie bestaat niet.', {
      pointer: '/ontvangerId',
    });
  return { organisatieId, soort: gevonden.soort };
}

/** De laatste versie die de jongere vaststelde; anders de laatste, waarvan delen dan geweigerd wordt. */
const teDelenVersie = ({ versies }: Paspoort): Paspoortversie =>
  versies.findLast(({ status }) => isTeDelen(status)) ?? versies.at(-1)!;

interface Beslisvraag {
  readonly wens: Deelwens;
  readonly ontvanger: Ontvanger;
  readonly door: Dader;
}

function beslis(zaak: Paspoortzaak, vraag: Beslisvraag, nu: Instant): Toegestaan {
  const { wens, ontvanger, door } = vraag;
  const versie = teDelenVersie(zaak.paspoort);
  const verzoek = { ...wens, ontvanger, schrijver: schrijverVan(door, zaak, nu) };
  return eisBesluit(
    magDelen(
      verzoek,
      {
        lijst: zaak.lijst,
        versie,
        delingen: zaak.paspoort.delingen,
        deler: zaak.deler,
        regels: zaak.afspraken,
      },
      nu,
    ),
  );
}

/** Precies wat de ontvanger te zien krijgt, en wat er gebeurt als de jongere nu op delen drukt. Fouten: als bij `deel`. */
export async function voorbeeld(
  db: Db,
  zaak: Paspoortzaak,
  vraag: { readonly wens: Deelwens; readonly door: Dader },
  nu: Instant,
): Promise<Toegestaan> {
  return beslis(zaak, { ...vraag, ontvanger: await ontvangerVan(db, vraag.wens.ontvangerId) }, nu);
}

/**
 * De jongere deelt met een ontvanger voor een doel. Onder de leeftijd van toestemming wacht de deling op zijn ouders; zijn zij het
 * niet eens, dan krijgt de mentor een taak. Een eerdere deling met dezelfde ontvanger en hetzelfde doel gaat dicht zodra deze
 * open is. Fouten: Invalid, Conflict, NotAllowed.
 * @returns de id van de deling
 */
export async function deel(
  tx: Tx,
  { wens, ...besluit }: Besluit & { readonly door: Dader; readonly wens: Deelwens },
  context: Paspoortcontext,
): Promise<string> {
  const ontvanger = await ontvangerVan(tx, wens.ontvangerId);
  const id = randomUUID();
  let taak: Deelbesluit | null = null;
  const naar = await wijzig(tx, besluit, context, (zaak, nu) => {
    const besloten = beslis(zaak, { wens, ontvanger, door: besluit.door }, nu);
    taak = besloten;
    return metDeling(zaak, nieuweDeling(id, { zaak, wens, ontvanger, besloten }, nu), besloten);
  });
  await maakPaspoorttaak(tx, naar, { delingId: id, besluit: taak! }, context);
  return id;
}

function nieuweDeling(
  id: string,
  wat: {
    readonly zaak: Paspoortzaak;
    readonly wens: Deelwens;
    readonly ontvanger: Ontvanger;
    readonly besloten: Toegestaan;
  },
  nu: Instant,
): Deling {
  const { status, vragen, eindigtOp } = wat.besloten;
  return {
    id,
    versie: teDelenVersie(wat.zaak.paspoort).nummer,
    ontvanger: wat.ontvanger,
    doel: wat.wens.doel,
    vragen,
    status,
    besluitOp: nu,
    geopendOp: status === 'ACTIEF' ? nu : null,
    eindigtOp,
    voorgelegdOp: null,
    ingezienOp: null,
    besprokenOp: null,
    verwerktOp: null,
    ingetrokkenOp: null,
  };
}

function metDeling({ paspoort }: Paspoortzaak, deling: Deling, besloten: Toegestaan): Uitkomst {
  const open = isOpen(deling.status);
  const delingen = paspoort.delingen.map((d) =>
    open && besloten.vervangt.includes(d.id) ? laatDelingVerlopen(d) : d,
  );
  const naar = naVersie({ ...paspoort, delingen: [...delingen, deling] }, deling, open ? 'GEDEELD' : null);
  return { naar, gebeurtenissen: [{ soort: open ? 'gedeeld' : 'deling-wacht', delingId: deling.id }] };
}

/** De versie van een deling na wat ermee gebeurde. */
export function naVersie(
  paspoort: Paspoort,
  { versie }: Pick<Deling, 'versie'>,
  naar: Parameters<typeof naDeling>[1] | null,
): Paspoort {
  if (naar === null) return paspoort;
  return {
    ...paspoort,
    versies: paspoort.versies.map((v) => {
      const status = v.nummer === versie ? naDeling(v.status, naar) : v.status;
      return status === v.status ? v : { ...v, status };
    }),
  };
}

/** Het Paspoort met een andere stand van een deling. Fout: NotFound. */
export function metAndereDeling(
  paspoort: Paspoort,
  id: string,
  anders: (deling: Deling) => Deling,
): { readonly naar: Paspoort; readonly was: Deling; readonly nu: Deling } {
  const was = paspoort.delingen.find((d) => d.id === id);
  if (!was) throw new NotFound('deling.onbekend', 'Deze deling bestaat niet.');
  const nu = anders(was);
  if (nu === was) return { naar: paspoort, was, nu };
  return { naar: { ...paspoort, delingen: paspoort.delingen.map((d) => (d === was ? nu : d)) }, was, nu };
}

type Delingbesluit = Besluit & { readonly door: Dader; readonly delingId: string };

/** De jongere trekt een deling in: zij is meteen dicht. Fouten: NotAllowed, Conflict, NotFound. */
export const trekDelingIn = (tx: Tx, { delingId, ...besluit }: Delingbesluit, context: Paspoortcontext) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    const schrijver = schrijverVan(besluit.door, zaak, nu);
    const { naar } = metAndereDeling(zaak.paspoort, delingId, (d) => trekIn(d, schrijver, nu));
    return { naar, gebeurtenissen: [{ soort: 'ingetrokken', delingId }] };
  });

/** De jongere bevestigt een deling die hem is voorgelegd. Fouten: NotAllowed, Conflict, NotFound. */
export const bevestigDeling = (tx: Tx, { delingId, ...besluit }: Delingbesluit, context: Paspoortcontext) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    const schrijver = schrijverVan(besluit.door, zaak, nu);
    const regels = { deler: zaak.deler, regels: zaak.afspraken };
    const { naar, nu: nieuw } = metAndereDeling(zaak.paspoort, delingId, (d) =>
      bevestig(d, schrijver, regels, nu),
    );
    return {
      naar: naVersie(naar, nieuw, isOpen(nieuw.status) ? 'GEDEELD' : null),
      gebeurtenissen: [{ soort: 'bevestigd', delingId }],
    };
  });

/** Laat elke deling de grond van nu volgen: na een besluit van een ouder, of op een verjaardag. */
export function volgGronden({ paspoort, deler, afspraken }: Paspoortzaak, nu: Instant): Uitkomst {
  const gebeurtenissen: { soort: string; delingId: string }[] = [];
  let naar = paspoort;
  for (const { id } of paspoort.delingen) {
    const stap = metAndereDeling(naar, id, (d) => volgGrond(d, delinggrond(d, deler, afspraken, nu), nu));
    if (stap.nu === stap.was) continue;
    const open = isOpen(stap.nu.status);
    naar = naVersie(stap.naar, stap.nu, open ? 'GEDEELD' : null);
    gebeurtenissen.push({ soort: open ? 'gedeeld' : 'deling-wacht', delingId: id });
  }
  return { naar, gebeurtenissen };
}
