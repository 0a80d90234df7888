import type { Ingreep } from './kopie.ts';

/** Een fout die in een kopie van de bouw wordt gezet: de campagne moet haar vinden. */
export interface Plant extends Ingreep {
  /** De storing waaronder zij zich toont. */
  readonly storing: string;
}

/** Fouten zoals mensen ze maken. */
export const PLANTEN: readonly Plant[] = [
  {
    naam: 'een sleutel die al gebruikt is, telt niet',
    bestand: 'apps/api/shared/opdrachten.js',
    zoek: 'if (nieuw.length === 0)',
    vervang: 'if (false)',
    storing: 'api valt om',
  },
  {
    naam: 'de outbox vergeet wat niet weg kon',
    bestand: 'libs/outbox/relay.js',
    zoek: /mislukt\.push\(\{[^}]*\}\);/,
    vervang: 'gelukt.push(...zending.ids);',
    storing: 'post neemt niets aan',
  },
  {
    naam: 'elke poging van een mail heeft een eigen kenmerk',
    bestand: 'apps/worker/post.js',
    zoek: 'messageId: bericht.message_id',
    vervang: 'messageId: `<${crypto.randomUUID()}@overstap.test>`',
    storing: 'een dag verder',
  },
  {
    naam: 'wie al overnam, neemt nog eens over',
    bestand: 'libs/domain/overdracht/overdracht-machine.js',
    zoek: "GEACCEPTEERD: ['TERUGGEMELD'",
    vervang: "GEACCEPTEERD: ['GEACCEPTEERD', 'TERUGGEMELD'",
    storing: 'een dag verder',
  },
  {
    naam: 'een gelukte daad komt niet in de audit',
    bestand: 'apps/api/shared/opdrachten.js',
    zoek: 'await schrijfAudit(tx, [gelukt(opdracht.audit, antwoord, context.nu)]);',
    vervang: '',
    storing: 'een dag verder',
  },
  {
    naam: 'de status volgt niet na een besluit',
    bestand: 'libs/dossier/overdracht-besluiten.js',
    zoek: /await klaarMetBeslissen\(tx, zaak, context\);\s*await herleid\(tx, \[id\], context\);/,
    vervang: 'await klaarMetBeslissen(tx, zaak, context);',
    storing: 'een dag verder',
  },
  {
    naam: 'een mail heet verstuurd voor zij weg is',
    bestand: 'apps/worker/post.js',
    zoek: 'await kantoor.mailer.send(alsPost(bericht, kantoor.publicUrl));',
    vervang: 'kantoor.mailer.send(alsPost(bericht, kantoor.publicUrl)).catch(() => undefined);',
    storing: 'post neemt niets aan',
  },
  {
    naam: 'een behandeling wordt twee keer geschreven',
    bestand: 'libs/dossier/behandelingen.js',
    zoek: 'const id = randomUUID();',
    vervang:
      'const id = randomUUID(); await rows(tx, `insert into behandeling (id, overdracht_id, overstap_id, organisatie_id, soort, op, vastgelegd_op) values (gen_random_uuid(), $1, $2, $3, $4, $5, $5)`, [overdrachtId, zaak.dossier.feiten.id, door.organisatieId, soort, context.nu]);',
    storing: 'een dag verder',
  },
  {
    naam: 'wie overneemt, wordt geen eigenaar',
    bestand: 'libs/dossier/overdracht-besluiten.js',
    zoek: "'update overstap set eigenaar_id = $2 where id = $1'",
    vervang: "'select $1::uuid, $2::uuid'",
    storing: 'een dag verder',
  },
  {
    naam: 'een opdracht en haar sleutel staan elk in een eigen transactie',
    bestand: 'apps/api/shared/opdrachten.js',
    zoek: 'if (nieuw.length === 0)',
    vervang: "await tx.query('commit'); await tx.query('begin'); if (nieuw.length === 0)",
    storing: 'api valt om',
  },
  {
    naam: 'een proces begint nooit',
    bestand: 'libs/dossier/processen.js',
    zoek: /on conflict do nothing returning workflow_id\s*\)\s*insert into outbox \(kanaal, onderwerp, op\) select 'engine', workflow_id, \$2 from nieuw`/,
    vervang:
      'on conflict do nothing returning workflow_id\n     ) select 1 from nieuw where $2::timestamptz is null`',
    storing: 'een dag verder',
  },
  {
    naam: 'een taak blijft open als zij niet meer nodig is',
    bestand: 'libs/dossier/taken.js',
    zoek: "overstap_id = any($1::uuid[]) and soort = any($2::text[]) and status = 'OPEN' returning id",
    vervang:
      "overstap_id = any($1::uuid[]) and soort = any($2::text[]) and status = 'OPEN' and false returning id",
    storing: 'een dag verder',
  },
];
