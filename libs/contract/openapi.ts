import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { Problem } from './gedeeld.ts';
import type { Operatie } from './operatie.ts';
import { OPERATIES } from './operaties.ts';
import { API_VERSIE } from './versie.ts';

const HEADERS = { 'API-Version': { $ref: '#/components/headers/API-Version' } } as const;

const FOUTEN: Readonly<Record<string, string>> = {
  400: 'Het verzoek klopt niet; alle fouten staan in `errors`',
  401: 'Aanmelden is nodig',
  403: 'Uw rol heeft geen recht op deze handeling',
  404: 'Bestaat niet, of niet voor u',
  406: 'Deze vorm leveren wij niet',
  409: 'Dit kan nu niet',
  413: 'Het verzoek is te groot',
  415: 'Deze vorm nemen wij niet aan',
  422: 'De inhoud breekt een regel, of de Idempotency-Key hoort bij een ander verzoek',
  429: 'Te veel verzoeken',
  500: 'Er ging iets mis',
};

const IdempotencyKey = z.string().min(1).max(200).meta({
  description:
    'Een eigen sleutel per opdracht; dezelfde sleutel met dezelfde inhoud geeft hetzelfde antwoord',
});

/** Welke fouten een operatie kan geven. */
function foutcodes(operatie: Operatie): string[] {
  const altijd = ['400', '401', '403', '406', '429', '500'];
  const opEen = operatie.params ? ['404'] : [];
  const metInhoud = operatie.body ? ['413', '415'] : [];
  const schrijvend = operatie.schrijft ? ['409', '422'] : [];
  const eigen = (operatie.weigert ?? []).map(String);
  return [...new Set([...altijd, ...opEen, ...metInhoud, ...schrijvend, ...eigen])].sort();
}

function antwoorden(operatie: Operatie): ZodOpenApiResponsesObject {
  const vormen = (operatie.levert ?? ['application/json']).map((vorm) => [
    vorm,
    { schema: vorm === 'application/json' ? operatie.antwoord : z.string() },
  ]);
  const fouten = foutcodes(operatie).map((code) => [
    code,
    {
      description: FOUTEN[code],
      headers: HEADERS,
      content: { 'application/problem+json': { schema: Problem } },
    },
  ]);
  return {
    [operatie.status]: {
      description: operatie.status === 201 ? 'Vastgelegd' : 'Gelukt',
      headers: HEADERS,
      content: Object.fromEntries(vormen),
    },
    ...Object.fromEntries(fouten),
  } as ZodOpenApiResponsesObject;
}

function inhoud(operatie: Operatie): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (!operatie.body) return {};
  const vorm = operatie.neemt ?? 'application/json';
  const schema =
    vorm === 'multipart/form-data' && operatie.body instanceof z.ZodObject
      ? operatie.body.extend({ bestand: z.string().optional().meta({ format: 'binary' }) })
      : operatie.body;
  const required = !(operatie.body instanceof z.ZodOptional);
  const kaal = operatie.body instanceof z.ZodOptional ? (operatie.body.unwrap() as z.ZodType) : schema;
  return { requestBody: { required, content: { [vorm]: { schema: kaal } } } };
}

function beschrijf(operatie: Operatie): ZodOpenApiOperationObject {
  return {
    operationId: operatie.id,
    tags: [operatie.groep],
    summary: operatie.samenvatting,
    requestParams: {
      ...(operatie.params instanceof z.ZodObject ? { path: operatie.params } : {}),
      ...(operatie.query instanceof z.ZodObject ? { query: operatie.query } : {}),
      ...(operatie.schrijft ? { header: z.object({ 'Idempotency-Key': IdempotencyKey }) } : {}),
    },
    ...inhoud(operatie),
    responses: antwoorden(operatie),
    ...(operatie.handeling === 'openbaar' ? { security: [] } : {}),
  };
}

/** Het OpenAPI-document (3.0.3), gemaakt uit dezelfde schema's als waarmee de API toetst. */
export function openApiDocument(): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const operatie of OPERATIES) {
    const pad = operatie.pad.replace(/^\/v1/, '');
    paths[pad] = { ...paths[pad], [operatie.methode]: beschrijf(operatie) };
  }
  const groepen = [...new Set(OPERATIES.map(({ groep }) => groep))];
  return createDocument({
    openapi: '3.0.3',
    info: {
      title: 'Overstap van vo naar mbo',
      version: API_VERSIE,
      description:
        'Volgt elke leerling van vo naar mbo: wie aan zet is, sinds wanneer, tot wanneer en waarom.',
      contact: { name: 'Beheer', url: 'https://overstap.example.nl', email: 'beheer@overstap.example.nl' },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: 'https://overstap.example.nl/v1' }],
    security: [{ token: [] }, { sessie: [] }],
    tags: groepen.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        sessie: { type: 'apiKey', in: 'cookie', name: '__Host-sessie' },
      },
      headers: {
        'API-Version': { description: 'Versie van de API', schema: { type: 'string', example: API_VERSIE } },
      },
    },
  });
}
