import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Padclient } from '#test/kit/padclient.ts';
import type { Persona } from '#apps/cli/demo.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';

const JONGERE = 'leerling-16';
const ANTWOORDEN = {
  roepnaam: 'Boerenzwaluwtje',
  'wie-ben-ik': 'Wielewaalantwoord: ik zorg voor mijn broertje',
};
const WEGGEHAALD = 'Sperweruilgeheim: dit had ik liever niet geschreven';
const MENTORDEEL = 'Roerdompadvies: zij heeft een rustige plek nodig';
const FOTO = { toestel: 'Bijenetertoestel', naam: 'Hopfotootje.jpg' };

/** Wat van een Paspoort nergens in klare tekst hoort te staan, en of het er echt was. */
export interface Geplant {
  readonly kanaries: readonly string[];
  /** Wat de jongere terugleest. */
  readonly gelezen: string;
}

type Wijzigingen = Readonly<Record<string, { readonly waarde: string; readonly basis: number }>>;

/** Laat een jongere met een code van zijn mentor een Paspoort maken, met antwoorden, iets dat hij weer weghaalt, en een foto. */
export async function plantPaspoort(client: Padclient): Promise<Geplant> {
  const [overstap] = await client.alles<Overstap>('/v1/overstappen', JONGERE);
  const personas = await client.get<Persona[]>('/dev/personas');
  const mentor = personas.find((p) => p.rol === 'mentor' && p.organisatie.id === overstap!.school.id)!;
  const { code } = await client.post<{ code: string }>(
    `/v1/overstappen/${overstap!.id}/paspoortcodes`,
    mentor.id,
  );
  const { id } = await client.post<{ id: string }>('/v1/paspoorten', JONGERE, {
    variant: 'mbo-tot-23',
    code,
  });
  const wijzigingenpad = `/v1/paspoorten/${id}/wijzigingen`;
  const schrijf = (wijzigingen: Wijzigingen) =>
    client.post(wijzigingenpad, JONGERE, { id: randomUUID(), deel: 'jongere', wijzigingen });
  await client.post(wijzigingenpad, mentor.id, {
    id: randomUUID(),
    deel: 'mentor',
    wijzigingen: { 'mentor-advies': { waarde: MENTORDEEL, basis: 0 } },
  });
  await schrijf({ 'wie-ben-ik': { waarde: WEGGEHAALD, basis: 0 } });
  await schrijf({
    roepnaam: { waarde: ANTWOORDEN.roepnaam, basis: 0 },
    'wie-ben-ik': { waarde: ANTWOORDEN['wie-ben-ik'], basis: 1 },
  });
  const foto = await stuurFoto(client, id);
  await schrijf({ bewijs: { waarde: foto, basis: 0 } });
  const gelezen = JSON.stringify(await client.get(`/v1/paspoorten/${id}`, JONGERE));
  const kanaries = [...Object.values(ANTWOORDEN), WEGGEHAALD, MENTORDEEL, ...Object.values(FOTO), code];
  return { kanaries, gelezen };
}

/** Een foto zoals een telefoon haar maakt: met het toestel erin, en een naam. */
async function stuurFoto(client: Padclient, paspoortId: string): Promise<string> {
  const beeld = sharp({ create: { width: 40, height: 20, channels: 3, background: '#3c3' } });
  const bytes = await beeld
    .withExif({ IFD0: { Model: FOTO.toestel } })
    .jpeg()
    .toBuffer();
  const { id } = await client.als(JONGERE).roep('voegBijlageToe', {
    pad: { id: paspoortId },
    inhoud: { vraagId: 'bewijs', bestand: new File([new Uint8Array(bytes)], FOTO.naam) },
  });
  return id;
}
