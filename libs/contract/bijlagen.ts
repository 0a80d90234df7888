import { z } from 'zod';
import { Id, IdPad } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Vraagid } from './paspoort.ts';

export const NieuweBijlage = z.strictObject({ vraagId: Vraagid }).meta({
  id: 'NieuweBijlage',
  description: 'Bij welke vraag de foto hoort; de foto zelf is het veld `bestand`',
});

export const voegBijlageToe = operatie({
  groep: 'paspoorten',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'voegBijlageToe',
  handeling: 'paspoort.schrijven',
  pad: '/v1/paspoorten/{id}/bijlagen',
  samenvatting: 'Stuur een foto op (JPEG, PNG of WebP); geef daarna haar id als antwoord op de vraag',
  params: IdPad,
  neemt: 'multipart/form-data',
  body: NieuweBijlage,
  antwoord: z.object({ id: Id, breedte: z.number().int(), hoogte: z.number().int() }),
});
export const leesBijlage = operatie({
  groep: 'paspoorten',
  methode: 'get',
  status: 200,
  id: 'leesBijlage',
  handeling: 'paspoort.lezen',
  pad: '/v1/paspoorten/{id}/bijlagen/{bijlage}',
  samenvatting: 'Een foto uit een Paspoort, voor wie het antwoord erbij mag zien',
  params: z.strictObject({ id: Id, bijlage: Id }),
  antwoord: z.string().meta({ format: 'binary' }),
  levert: ['image/jpeg'],
});
