import type { Rol } from '../afspraken/afspraken.ts';
import type { Actie, Dataklasse, Relatie } from './dataklassen.ts';
import type { Toegangsvraag } from './eisen.ts';
import { beslisToegang } from './mag-data.ts';
import type { Mogelijkheden, Voorwaarde } from './regels.ts';
import type { Handeling } from './toegang.ts';

/** Wat elke handeling met welke gegevens doet. Een bestand, taak, weekcheck of bron noemt zelf geen leerling. */
export const HANDELING_DATA: Readonly<
  Record<Handeling, { readonly klasse: Dataklasse; readonly actie: Actie }>
> = {
  'overstap.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'overstap.tijdlijn': { klasse: 'aanmelding', actie: 'lezen' },
  'overstap.overdragen': { klasse: 'aanmelding', actie: 'delen' },
  'overstap.tellen': { klasse: 'aanmelding', actie: 'zoeken' },
  'aanmelding.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'bestemming.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'bestemming.vastleggen': { klasse: 'aanmelding', actie: 'vastleggen' },
  'bestemming.bevestigen': { klasse: 'aanmelding', actie: 'beslissen' },
  'overdracht.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'overdracht.beslissen': { klasse: 'aanmelding', actie: 'beslissen' },
  'bestand.inleveren': { klasse: 'beheer', actie: 'vastleggen' },
  'bestand.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bestand.besluiten': { klasse: 'beheer', actie: 'beslissen' },
  'taak.lezen': { klasse: 'beheer', actie: 'lezen' },
  'taak.beeindigen': { klasse: 'beheer', actie: 'wijzigen' },
  'weekcheck.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bron.lezen': { klasse: 'beheer', actie: 'lezen' },
  'gebeurtenis.volgen': { klasse: 'beheer', actie: 'lezen' },
};

/** Welke band een voorwaarde bewijst, en wat zij verder waarborgt; een voorwaarde die hier niet staat, beperkt alleen. */
const BEWIJST: Readonly<
  Partial<Record<Voorwaarde, Pick<Toegangsvraag, 'doelgroep'> & { relatie: Relatie }>>
> = {
  altijd: { relatie: 'eigen_organisatie' },
  eigenSchool: { relatie: 'eigen_organisatie' },
  eigenOrganisatie: { relatie: 'eigen_organisatie' },
  eigenRegio: { relatie: 'eigen_organisatie' },
  eigenMbo: { relatie: 'betrokken' },
  // Een Doorstroompunt krijgt alleen wie tot de doelgroep hoort: zie bevoegdeInstantie.
  heeftZaak: { relatie: 'betrokken', doelgroep: true },
  isOntvanger: { relatie: 'genodigd', doelgroep: true },
  geescaleerd: { relatie: 'genodigd' },
  isGever: { relatie: 'voormalig' },
};

const magRij = (rol: Rol, handeling: Handeling, rij: readonly Voorwaarde[]): boolean =>
  rij.some((voorwaarde) => {
    const bewijs = BEWIJST[voorwaarde];
    return (
      bewijs !== undefined &&
      beslisToegang({ rol, ...HANDELING_DATA[handeling], ...bewijs, toestand: 'lopend' }).mag
    );
  });

/**
 * De rijen die de matrix toelaat: minstens een voorwaarde moet een band bewijzen waarbij deze rol dit met deze gegevens mag.
 * Wat de matrix niet geeft, kan geen regel alsnog geven.
 */
export const volgensMatrix = (rol: Rol, handeling: Handeling, rijen: Mogelijkheden): Mogelijkheden =>
  rijen.filter((rij) => magRij(rol, handeling, rij));
