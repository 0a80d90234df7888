import { z } from 'zod';
import { Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leeg, Stand } from './paspoort.ts';

const groep = 'paspoorten';
const Pad = '/v1/paspoorten';
const lezen = { groep, methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;
const opPaspoort = { ...schrijven, params: IdPad, antwoord: Stand } as const;
const Gemaakt = z.object({ id: Id });

export const lijstGasten = operatie({
  ...lezen,
  id: 'lijstMeelezers',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/meelezers`,
  samenvatting: 'Wie meeleest, en wie je kunt vragen',
  params: IdPad,
  antwoord: z.object({
    items: z.array(
      z.object({
        volgnummer: z.number().int().nullable(),
        gebruikerId: Id,
        naam: z.string(),
        soort: z.enum(['ouder', 'mentor']),
        gevoelig: z.boolean(),
        leestMee: z.boolean(),
        sinds: Ogenblik.nullable(),
      }),
    ),
  }),
});
export const nodigUit = operatie({
  ...opPaspoort,
  id: 'vraagMeelezer',
  handeling: 'paspoort.delen',
  pad: `${Pad}/{id}/meelezers`,
  samenvatting: 'Vraag je ouder of je mentor om mee te lezen',
  body: z.strictObject({
    gebruikerId: Id,
    soort: z.enum(['ouder', 'mentor']),
    gevoelig: z.boolean().default(false),
  }),
});
export const beeindigMeelezen = operatie({
  ...opPaspoort,
  id: 'beeindigMeelezer',
  handeling: 'paspoort.delen',
  pad: `${Pad}/{id}/meelezers/{regel}/beeindigingen`,
  samenvatting: 'Laat iemand niet meer meelezen; dat geldt meteen',
  params: z.strictObject({ id: Id, regel: z.coerce.number().int().min(1).max(1000) }),
  body: Leeg,
});
export const maakCode = operatie({
  ...schrijven,
  id: 'maakPaspoortcode',
  handeling: 'paspoort.begeleiden',
  pad: '/v1/overstappen/{id}/paspoortcodes',
  samenvatting: 'Maak een code (of QR) waarmee uw leerling zijn Paspoort begint; een keer te gebruiken',
  params: IdPad,
  body: Leeg,
  antwoord: z.object({ geldigTot: Ogenblik, code: z.string() }),
});
export const vraagPaspoort = operatie({
  groep: 'paspoorten',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'vraagPaspoort',
  handeling: 'paspoort.vragen',
  pad: '/v1/overstappen/{id}/paspoortvragen',
  samenvatting: 'Vraag wie zich bij u aanmeldde om een Paspoort; hij ziet dat u het vroeg en beslist zelf',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
export const zieAf = operatie({
  ...schrijven,
  id: 'zieAfVanPaspoort',
  handeling: 'paspoort.schrijven',
  pad: '/v1/mij/paspoortafzeggingen',
  samenvatting: 'Ik wil geen Paspoort maken; niemand herinnert je er nog aan',
  body: Leeg,
  antwoord: Gemaakt,
});
