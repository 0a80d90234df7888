import type { Afspraken, Organisatiesoort } from '../domain/afspraken/afspraken.ts';
import type { Aangewezen } from '../domain/mas/mas-afspraken.ts';
import { fout, foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

const onbekend = (sleutel: string): string => `organisatie "${sleutel}" staat niet bij organisaties`;

type Organisaties = Pick<Afspraken, 'organisaties'>;

const isSleutel = ({ organisaties }: Organisaties, sleutel: string): boolean =>
  organisaties.some((o) => o.sleutel === sleutel);

function toewijzingen(afspraken: Organisaties & Pick<Afspraken, 'taaktoewijzing'>): Kruisfout[] {
  return afspraken.taaktoewijzing.flatMap(({ organisatie }, index) =>
    foutAls(
      !isSleutel(afspraken, organisatie),
      ['taaktoewijzing', index, 'organisatie'],
      onbekend(organisatie),
    ),
  );
}

function vangnet(afspraken: Organisaties & Pick<Afspraken, 'vangnet'>): Kruisfout[] {
  return foutAls(!isSleutel(afspraken, afspraken.vangnet), ['vangnet'], onbekend(afspraken.vangnet));
}

/** Een traject is van een leerplicht: het vangnet daarvoor is een gemeente. */
function vangnetLeerplicht({
  organisaties,
  vangnetLeerplicht: sleutel,
}: Organisaties & Pick<Afspraken, 'vangnetLeerplicht'>): Kruisfout[] {
  const gevonden = organisaties.find((o) => o.sleutel === sleutel);
  if (!gevonden) return [fout(['vangnetLeerplicht'], onbekend(sleutel))];
  return foutAls(
    gevonden.soort !== 'gemeente',
    ['vangnetLeerplicht'],
    `${gevonden.naam} is ${gevonden.soort} en kan geen leerplicht zijn`,
  );
}

/** De soort organisatie die een partner kan zijn. */
const SOORT_VAN_PARTNER: Readonly<Record<Aangewezen, readonly Organisatiesoort[]>> = {
  lokaal_team: ['hulp'],
  jeugdarts: ['jgz'],
  halt: ['halt'],
  rvdk: ['rvdk'],
  gi: ['gi'],
  om: ['om'],
};

function partners(afspraken: Organisaties & Pick<Afspraken, 'mas'>): Kruisfout[] {
  return afspraken.mas.partners.flatMap(({ soort, organisatie }, index) => {
    const plaats = ['mas', 'partners', index, 'organisatie'];
    const gevonden = afspraken.organisaties.find(({ sleutel }) => sleutel === organisatie);
    if (!gevonden) return [fout(plaats, onbekend(organisatie))];
    return foutAls(
      !SOORT_VAN_PARTNER[soort].includes(gevonden.soort),
      plaats,
      `${gevonden.naam} is ${gevonden.soort} en kan geen ${soort} zijn`,
    );
  });
}

function noodtoegang(afspraken: Organisaties & Pick<Afspraken, 'noodtoegang'>): Kruisfout[] {
  if (afspraken.noodtoegang === null) return [];
  const { meelezer, beoordelaar } = afspraken.noodtoegang;
  return Object.entries({ meelezer, beoordelaar }).flatMap(([wie, { organisatie }]) =>
    foutAls(!isSleutel(afspraken, organisatie), ['noodtoegang', wie, 'organisatie'], onbekend(organisatie)),
  );
}

function escalaties({ organisaties }: Organisaties): Kruisfout[] {
  return foutAls(
    !organisaties.some((o) => o.soort === 'regio'),
    ['organisaties'],
    'er is geen organisatie van soort regio, die escalaties ontvangt',
  );
}

/** Zonder BRIN is van een school of mbo geen vakantie, leerling of weekcheck te vinden. */
function brins({ organisaties }: Organisaties): Kruisfout[] {
  return organisaties.flatMap(({ soort, brin, naam }, index) =>
    foutAls(
      (soort === 'vo' || soort === 'mbo') && brin === null,
      ['organisaties', index],
      `${naam} heeft geen brin`,
    ),
  );
}

function uniek({ organisaties }: Organisaties): Kruisfout[] {
  return (['sleutel', 'brin', 'oin'] as const).flatMap((veld) => {
    const gezien = new Set<string>();
    return organisaties.flatMap((organisatie, index) => {
      const waarde = organisatie[veld];
      if (waarde === null) return [];
      if (gezien.has(waarde))
        return [fout(['organisaties', index, veld], `${veld} "${waarde}" komt twee keer voor`)];
      gezien.add(waarde);
      return [];
    });
  });
}

/** Elke verwijzing wijst naar een organisatie, en elke organisatie is te vinden. */
export const ORGANISATIECONTROLES = [
  kruiscontrole(['organisaties', 'taaktoewijzing'], toewijzingen),
  kruiscontrole(['organisaties', 'vangnet'], vangnet),
  kruiscontrole(['organisaties', 'vangnetLeerplicht'], vangnetLeerplicht),
  kruiscontrole(['organisaties', 'mas'], partners),
  kruiscontrole(['organisaties', 'noodtoegang'], noodtoegang),
  kruiscontrole(['organisaties'], escalaties),
  kruiscontrole(['organisaties'], brins),
  kruiscontrole(['organisaties'], uniek),
];
