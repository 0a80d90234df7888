import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { BestandStap } from '../../libs/domain/bestand/bestandsplan.ts';
import { KORT, LANG } from '../activiteit-opties.ts';
import { TAAKRIJ_LANG, type Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { BestandLangPort, BestandPort, Bestandsvraag } from './bestand.ports.ts';

const bestanden = proxyLocalActivities<BestandPort>(KORT);
const lang = proxyActivities<BestandLangPort>({ ...LANG, taskQueue: TAAKRIJ_LANG });

/** Een ingeleverd bestand: controleren, wachten op het besluit, verwerken, en tot de avond terug te draaien. */
export async function bestand(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => bestanden.bekijkBestand({ onderwerp, nu }),
    doe: (stap, nu) => doe(stap, { onderwerp, nu }),
  });
}

function doe(stap: BestandStap, vraag: Bestandsvraag): Promise<void> {
  switch (stap.soort) {
    case 'controleer':
      return lang.controleerBestand(vraag);
    case 'verwerk':
      return lang.verwerkBestand(vraag);
    case 'draaiTerug':
      return lang.draaiBestandTerug(vraag);
  }
}
