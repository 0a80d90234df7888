import type { MigrationInterface, QueryRunner } from 'typeorm';

/** De gemeenten van de regio's en wie eromheen ligt: nummer van het CBS en naam. Een gemeente die ontbreekt, heet naar haar nummer. */
const GEMEENTEN = [
  ['0034', 'Almere'],
  ['0050', 'Zeewolde'],
  ['0106', 'Assen'],
  ['0109', 'Coevorden'],
  ['0114', 'Emmen'],
  ['0118', 'Hoogeveen'],
  ['0119', 'Meppel'],
  ['0141', 'Almelo'],
  ['0148', 'Dalfsen'],
  ['0150', 'Deventer'],
  ['0153', 'Enschede'],
  ['0160', 'Hardenberg'],
  ['0163', 'Hellendoorn'],
  ['0164', 'Hengelo'],
  ['0166', 'Kampen'],
  ['0171', 'Noordoostpolder'],
  ['0175', 'Ommen'],
  ['0177', 'Raalte'],
  ['0180', 'Staphorst'],
  ['0184', 'Urk'],
  ['0189', 'Wierden'],
  ['0193', 'Zwolle'],
  ['0200', 'Apeldoorn'],
  ['0232', 'Epe'],
  ['0244', 'Hattem'],
  ['0246', 'Heerde'],
  ['0269', 'Oldebroek'],
  ['0302', 'Nunspeet'],
  ['0303', 'Dronten'],
  ['0995', 'Lelystad'],
  ['1690', 'De Wolden'],
  ['1701', 'Westerveld'],
  ['1708', 'Steenwijkerland'],
  ['1742', 'Rijssen-Holten'],
  ['1773', 'Olst-Wijhe'],
  ['1896', 'Zwartewaterland'],
] as const;

/** Een gemeente heeft een naam: in cijfers, op taken van partners en in de afspraken. */
export class Gemeentenamen1700000000102 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `insert into gemeente (code, naam, van)
       select g->>0, g->>1, '2020-01-01' from jsonb_array_elements($1::jsonb) g on conflict do nothing`,
      [JSON.stringify(GEMEENTEN)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
