import { z } from 'zod';
import { DELING_DOELEN } from '../domain/paspoort/paspoort.ts';
import { Dag, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { ONTVANGERGESPREKKEN } from '../domain/paspoort/gesprek.ts';
import { operatie } from './operatie.ts';
import { Deelwens, Deling, DelingStand, Inhoud, Leeg, Paspoort, Taal } from './paspoort.ts';

const groep = 'paspoorten';
const Pad = '/v1/paspoorten';
const lezen = { groep, methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;
const opDeling = { ...schrijven, params: IdPad, antwoord: DelingStand } as const;

/** Waarom een organisatie op de lijst van ontvangers staat; de bekendste bovenaan. */
export const ONTVANGERBANDEN = ['aangemeld', 'gevraagd', 'school', 'doorstroompunt', 'regio'] as const;
export type Ontvangerband = (typeof ONTVANGERBANDEN)[number];

export const lijstOntvangers = operatie({
  ...lezen,
  id: 'lijstOntvangers',
  handeling: 'paspoort.delen',
  pad: `${Pad}/{id}/ontvangers`,
  samenvatting: 'Met wie je kunt delen, waarvoor, en tot welke dag hoogstens',
  params: IdPad,
  antwoord: z.object({
    totHoogstens: Dag.meta({ description: 'De laatste dag die je kunt kiezen' }),
    items: z.array(
      z.object({
        organisatie: Organisatie,
        band: z.enum(ONTVANGERBANDEN),
        doelen: z.array(z.enum(DELING_DOELEN)).meta({ description: 'Waarvoor je met haar kunt delen' }),
      }),
    ),
  }),
});
export const bekijkVoorbeeld = operatie({
  ...lezen,
  methode: 'post',
  id: 'leesDeelvoorbeeld',
  talen: true,
  handeling: 'paspoort.delen',
  pad: `${Pad}/{id}/deelvoorbeelden`,
  samenvatting: 'Precies wat de ontvanger te zien krijgt; er wordt niets gedeeld',
  params: IdPad,
  body: Deelwens,
  antwoord: z.object({
    status: z.enum(['ACTIEF', 'WACHT_OP_TOESTEMMING']),
    taal: Taal,
    eindigtOp: Ogenblik,
    inhoud: Inhoud,
  }),
});
export const deelPaspoort = operatie({
  ...schrijven,
  id: 'deelPaspoort',
  handeling: 'paspoort.delen',
  pad: `${Pad}/{id}/delingen`,
  samenvatting: 'Deel met een organisatie, voor een doel, tot een dag',
  params: IdPad,
  body: Deelwens,
  antwoord: DelingStand,
});
export const lijstDelingen = operatie({
  ...lezen,
  id: 'lijstDelingen',
  handeling: 'paspoort.lezen',
  pad: '/v1/delingen',
  samenvatting: 'Wat is gedeeld: door u, door uw kind, of met uw organisatie',
  antwoord: z.object({ items: z.array(Deling) }),
});
export const trekDelingIn = operatie({
  ...opDeling,
  id: 'trekDelingIn',
  handeling: 'paspoort.delen',
  pad: '/v1/delingen/{id}/intrekkingen',
  samenvatting: 'Trek een deling in; zij is meteen dicht',
  body: Leeg,
});
export const bevestigDeling = operatie({
  ...opDeling,
  id: 'bevestigDeling',
  handeling: 'paspoort.delen',
  pad: '/v1/delingen/{id}/bevestigingen',
  samenvatting: 'Bevestig dat een deling nog mag, nu je zelf beslist',
  body: Leeg,
});
export const geefToestemming = operatie({
  ...opDeling,
  id: 'besluitOverDeling',
  handeling: 'paspoort.toestemmen',
  pad: '/v1/delingen/{id}/toestemmingen',
  samenvatting: 'Geef of weiger als ouder toestemming om te delen; weigeren trekt eerdere toestemming in',
  body: z.strictObject({ besluit: z.enum(['ja', 'nee']), naam: z.string().trim().min(2).max(200) }),
});
export const openDeling = operatie({
  ...lezen,
  methode: 'post',
  id: 'leesDeling',
  handeling: 'paspoort.ontvangen',
  pad: '/v1/delingen/{id}/inzagen',
  samenvatting: 'Open wat met uw organisatie is gedeeld; de jongere ziet dat u keek',
  params: IdPad,
  body: Leeg,
  antwoord: Paspoort,
  weigert: [409],
});
export const bespreekDeling = operatie({
  ...opDeling,
  id: 'bespreekDeling',
  handeling: 'paspoort.ontvangen',
  pad: '/v1/delingen/{id}/besprekingen',
  samenvatting:
    'Meld of het Paspoort is besproken: bij de intake, bij vertrek van het mbo of met het Doorstroompunt',
  body: z.strictObject({
    soort: z.enum(ONTVANGERGESPREKKEN).default('intake'),
    besproken: z.boolean(),
    op: Dag,
  }),
});
export const verwerkDeling = operatie({
  ...opDeling,
  id: 'verwerkDeling',
  handeling: 'paspoort.ontvangen',
  pad: '/v1/delingen/{id}/verwerkingen',
  samenvatting: 'Meld dat het is overgenomen in een ondersteuningsplan; dat stuk blijft van u',
  body: Leeg,
});
