import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { Problem } from './gedeeld.ts';
import { GROEPEN } from './groepen.ts';
import { eenduidig } from './openapi-vorm.ts';
import type { Operatie } from './operatie.ts';
import { OPERATIES } from './operaties.ts';
import { API_VERSIE } from './versie.ts';

const HEADERS = { 'API-Version': { $ref: '#/components/headers/API-Version' } } as const;

const Leestaal = z.string().optional().meta({
  description: 'De taal waarin u de vragen wilt lezen, bijvoorbeeld `ar`; wat wij niet hebben, is Nederlands',
});

const TAAL = { 'Content-Language': { $ref: '#/components/headers/Content-Language' } } as const;

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
  // Ook wat in de inhoud genoemd wordt, kan er niet zijn.
  const opEen = operatie.params || operatie.body ? ['404'] : [];
  const metInhoud = operatie.methode === 'get' ? [] : ['413', '415'];
  const schrijvend = operatie.schrijft ? ['409', '422'] : [];
  const eigen = (operatie.weigert ?? []).map(String);
  return [...new Set([...altijd, ...opEen, ...metInhoud, ...schrijvend, ...eigen])].sort();
}

/** Het schema van een antwoord in deze vorm: een document of beeld is geen tekst. */
function antwoordschema(operatie: Operatie, vorm: string): z.ZodType {
  if (vorm === 'application/json') return operatie.antwoord;
  return vorm.startsWith('text/') ? z.string() : z.string().meta({ format: 'binary' });
}

function antwoorden(operatie: Operatie): ZodOpenApiResponsesObject {
  const vormen = (operatie.levert ?? ['application/json']).map((vorm) => [
    vorm,
    { schema: antwoordschema(operatie, vorm) },
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
      headers: operatie.talen ? { ...HEADERS, ...TAAL } : HEADERS,
      content: Object.fromEntries(vormen),
    },
    ...Object.fromEntries(fouten),
  } as ZodOpenApiResponsesObject;
}

/** Een opdracht zonder eigen inhoud neemt een leeg object aan, en niets anders. */
const GeenInhoud = z.strictObject({}).meta({ id: 'GeenInhoud' });

function inhoud(operatie: Operatie): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (operatie.methode === 'get') return {};
  if (!operatie.body)
    return { requestBody: { required: false, content: { 'application/json': { schema: GeenInhoud } } } };
  const vorm = operatie.neemt ?? 'application/json';
  const schema =
    vorm === 'multipart/form-data' && operatie.body instanceof z.ZodObject
      ? operatie.body.extend({ bestand: z.string().optional().meta({ format: 'binary' }) })
      : operatie.body;
  // Waar niets ook goed is, hoeft er niets te komen.
  const required = !operatie.body.safeParse({}).success;
  const kaal = operatie.body instanceof z.ZodOptional ? (operatie.body.unwrap() as z.ZodType) : schema;
  return { requestBody: { required, content: { [vorm]: { schema: kaal } } } };
}

/** Wat er in de kop van het verzoek mag of moet. */
function kop({ schrijft, talen }: Operatie): { header?: z.ZodObject } {
  if (!schrijft && !talen) return {};
  return {
    header: z.object({
      ...(schrijft ? { 'Idempotency-Key': IdempotencyKey } : {}),
      ...(talen ? { 'Accept-Language': Leestaal } : {}),
    }),
  };
}

function beschrijf(operatie: Operatie): ZodOpenApiOperationObject {
  return {
    operationId: operatie.id,
    tags: [operatie.groep],
    summary: operatie.samenvatting,
    requestParams: {
      ...(operatie.params instanceof z.ZodObject ? { path: operatie.params } : {}),
      ...(operatie.query instanceof z.ZodObject ? { query: operatie.query } : {}),
      ...kop(operatie),
    },
    ...inhoud(operatie),
    responses: antwoorden(operatie),
    ...(operatie.handeling === 'openbaar' ? { security: [] } : {}),
    ...(operatie.handeling === 'systeem' ? { security: [{ token: [] }] } : {}),
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
  const document = createDocument({
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
    tags: groepen.map((name) => ({ name, description: GROEPEN[name] ?? '' })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        sessie: { type: 'apiKey', in: 'cookie', name: '__Host-sessie' },
      },
      headers: {
        'API-Version': { description: 'Versie van de API', schema: { type: 'string', example: API_VERSIE } },
        'Content-Language': {
          description: 'De taal van de vragen in dit antwoord',
          schema: { type: 'string', example: 'ar' },
        },
      },
    },
  });
  return eenduidig(JSON.parse(JSON.stringify(document))) as object;
}
