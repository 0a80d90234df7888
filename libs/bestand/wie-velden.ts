import type { Veld } from './kolommen.ts';

/** Waaraan een school een leerling kent; de koppen van Magister, Somtoday, Eduarte en Osiris. */
export const BSN_VELD: Veld = {
  naam: 'bsn',
  koppen: [
    'BSN',
    'bsn|onderwijsnummer',
    'Burgerservicenummer',
    'PGN',
    'Persoonsgebonden nummer',
    'Sofinummer',
    'BSN/ONR',
    'BSN-nummer',
  ],
};

export const ONDERWIJSNUMMER_VELD: Veld = {
  naam: 'onderwijsnummer',
  koppen: ['Onderwijsnummer', 'OWN', 'ONR', 'Onderwijsnr'],
};

export const LEERLINGNUMMER_VELD: Veld = {
  naam: 'leerlingnummer',
  koppen: [
    'Leerlingnummer',
    'Leerlingnr',
    'Stamnummer',
    'Stamnr',
    'Leerling nr',
    'Llnr',
    'Deelnemernummer',
    'Studentnummer',
  ],
  verplicht: true,
};
