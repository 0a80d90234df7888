import type { Overstapkengetal } from '../domain/overstap/cijfers/kengetallen.ts';

/** Waarom er geen getal is: bij een gat in de levering, bij te weinig leerlingen, of per kengetal omdat er nog niets te tellen is. */
export const GEEN_CIJFER_TEKST: Readonly<Record<Overstapkengetal | 'niet-meetbaar' | 'te-weinig', string>> = {
  'niet-meetbaar':
    'Van {{volledigheid}}% van de bronnen is bekend hoe het staat. Dat is te weinig om iets te zeggen.',
  'te-weinig': 'Dit gaat over te weinig leerlingen.',
  K1: 'Er staan geen leerlingen in het cohort.',
  K2: 'Er staan geen leerlingen in het cohort.',
  K3: 'Er is nog geen weekcheck die binnen moest zijn.',
  K4: 'Geen mbo met vavo meldde of vavo in de levering zat.',
  K5: 'Er is nog niemand overgedragen.',
  K6: 'Er is nog niemand overgedragen.',
  K7: 'Er is nog niemand overgedragen.',
  K8: 'Er is nog geen opleiding begonnen waarvan de termijn om te melden voorbij is.',
};
