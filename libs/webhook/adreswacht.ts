import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Invalid } from '../domain/domain-error.ts';

/** Een adres achter een naam. */
export interface Netadres {
  readonly address: string;
  readonly family: number;
}

/** Waar webhooks heen mogen. Een test geeft zijn eigen wacht; een instelling die dit verruimt, is er niet. */
export interface Adreswacht {
  /** Poorten die mogen. */
  readonly poorten: readonly number[];
  /** De adressen van een naam, zoals de naamdienst ze nu geeft. */
  readonly zoek: (naam: string) => Promise<readonly Netadres[]>;
  /** Is dit een adres op het open internet? */
  readonly magAdres: (adres: string) => boolean;
}

/** Een bestemming die niet mag; de code zegt waarom, zonder het adres. */
export class Adresweigering extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'Adresweigering';
  }
}

/** Alleen gewone adressen op het open internet: geen lus, geen eigen net, geen deel van een ander protocol. Wat niet te lezen is, mag niet. */
export const isOpenbaarAdres = (adres: string): boolean =>
  ipaddr.isValid(adres) && ipaddr.parse(adres).range() === 'unicast';

/** De wacht van een installatie. */
export const openbareWacht = (poorten: readonly number[]): Adreswacht => ({
  poorten,
  zoek: (naam) => lookup(naam, { all: true, verbatim: true }),
  magAdres: isOpenbaarAdres,
});

const HTTPS_POORT = 443;
const LANGSTE_ADRES = 500;
/** Een gewone naam: delen van letters, cijfers en streepjes, minstens twee, de laatste niet alleen cijfers. */
const NAAM = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/**
 * Leest een adres voor webhooks: https, een naam met een punt (nooit een IP-adres in welke schrijfwijze ook), een poort die mag, en geen
 * wachtwoord of anker. Fout: Adresweigering.
 */
export function leesWebhookadres(tekst: string, poorten: readonly number[]): URL {
  if (tekst.length > LANGSTE_ADRES || !URL.canParse(tekst)) throw new Adresweigering('adres.ongeldig');
  const url = new URL(tekst);
  if (url.protocol !== 'https:') throw new Adresweigering('adres.geen-https');
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    throw new Adresweigering('adres.met-geheim');
  if (!NAAM.test(url.hostname)) throw new Adresweigering('adres.geen-naam');
  if (!poorten.includes(url.port === '' ? HTTPS_POORT : Number(url.port)))
    throw new Adresweigering('adres.poort');
  return url;
}

/** De adressen van een naam, als ze allemaal mogen. Een naam die ook maar naar een adres van binnen wijst, mag niet. Fout: Adresweigering. */
export async function zoekToegestaan(naam: string, wacht: Adreswacht): Promise<readonly Netadres[]> {
  const adressen = await wacht.zoek(naam).catch(() => []);
  if (adressen.length === 0) throw new Adresweigering('adres.niet-gevonden');
  if (!adressen.every(({ address }) => wacht.magAdres(address)))
    throw new Adresweigering('adres.niet-openbaar');
  return adressen;
}

/** Toetst een adres bij het vragen; bij elke bezorging gebeurt het opnieuw. Geeft het adres zoals het wordt bewaard. Fout: Invalid. */
export async function eisWebhookadres(tekst: string, wacht: Adreswacht): Promise<string> {
  try {
    const url = leesWebhookadres(tekst, wacht.poorten);
    await zoekToegestaan(url.hostname, wacht);
    return url.href;
  } catch (error) {
    if (!(error instanceof Adresweigering)) throw error;
    throw new Invalid(
      'abonnement.adres',
      'Dit adres kan niet. Geef een https-adres met een naam op het open internet.',
      { pointer: '/url', reden: error.code },
    );
  }
}
