import type { Taakroute } from '../domain/afspraken/afspraken.ts';
import type { Blijft, Daarheen, GeenInstantie } from '../domain/overdracht/overdracht.ts';

/** Waarom een leerling naar deze ontvanger gaat. */
const ROUTE_TEKST: Readonly<Record<Taakroute, string>> = {
  leerplicht: 'De leerling is leerplichtig. Leerplicht van zijn woongemeente helpt verder.',
  kwalificatieplicht:
    'De leerling moet nog een diploma halen. Leerplicht van zijn woongemeente helpt verder.',
  rmc: 'De leerling is 18 of ouder. Het Doorstroompunt helpt verder.',
};

/** De gemeente is niet bekend, of haar ontvanger weigerde al. */
const VANGNET_TEKST =
  'De woongemeente is niet bekend, of haar ontvanger weigerde al. Daarom gaat de leerling naar het vangnet van de regio.';

/** Waarom er niemand is om de leerling aan over te dragen; de school oordeelt dan zelf. */
export const GEEN_INSTANTIE_TEKST: Readonly<Record<GeenInstantie, string>> = {
  STARTKWALIFICATIE: 'De leerling heeft al een diploma waarmee hij verder kan.',
  BOVEN_LEEFTIJDSGRENS: 'De leerling is te oud voor leerplicht en Doorstroompunt.',
  BUITENLAND: 'De leerling woont in het buitenland.',
  OVERLEDEN: 'De leerling is overleden.',
  GEEN_UITVOERDER: 'Voor de woongemeente is er geen ontvanger bekend.',
};

/** Waarom een leerling daarheen gaat, of waarom er niemand voor hem is. */
export const DAARHEEN_TEKST: Readonly<Record<Daarheen, string>> = {
  ...ROUTE_TEKST,
  ...GEEN_INSTANTIE_TEKST,
  vangnet: VANGNET_TEKST,
};

/** Waarom een leerling nu niet over te dragen is. */
export const BLIJFT_TEKST: Readonly<Record<Blijft, string>> = {
  GEPLAATST: 'De leerling heeft al een vaste plaats op het mbo.',
  ANDERE_BESTEMMING: 'Voor de leerling is een andere bestemming bevestigd.',
  AL_OVERGEDRAGEN: 'De leerling is al overgedragen.',
  AFGESLOTEN: 'De overstap is afgesloten.',
  NOG_NIET: 'Het afgesproken moment is er nog niet.',
  NIET_GEVRAAGD: 'Er is geen reden om van ontvanger te wisselen.',
};
