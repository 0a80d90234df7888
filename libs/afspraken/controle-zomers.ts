import type { Afspraken, AfspraakOrganisatie } from '../domain/afspraken/afspraken.ts';
import { vakantiesVan } from '../domain/afspraken/vakanties.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Dagenperiode } from '../domain/tijd/tijd.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

type Zomerdelen = Pick<Afspraken, 'vakanties' | 'organisaties' | 'schooljaar'>;

/** Een onbekende vakantieregio is al een fout; dan valt over de zomer niets te zeggen. */
const heeftVakantieregio = ({ vakanties }: Zomerdelen, brin: string): boolean =>
  Object.hasOwn(vakanties.regios, vakanties.instellingen[brin]?.regio ?? vakanties.standaard);

interface Zomer {
  readonly organisatie: AfspraakOrganisatie;
  readonly index: number;
  readonly zomer: Dagenperiode | undefined;
}

function zomersVan(afspraken: Zomerdelen): Zomer[] {
  const eindjaar = afspraken.schooljaar.slice(-4);
  return afspraken.organisaties.flatMap((organisatie, index) => {
    if (organisatie.brin === null || !heeftVakantieregio(afspraken, organisatie.brin)) return [];
    const zomer = vakantiesVan(afspraken, organisatie.brin).find(
      (v) => v.soort === 'zomer' && v.van.startsWith(eindjaar),
    );
    return [{ organisatie, index, zomer }];
  });
}

function zomers(afspraken: Zomerdelen): Kruisfout[] {
  const eindjaar = afspraken.schooljaar.slice(-4);
  return zomersVan(afspraken).flatMap(({ organisatie, index, zomer }) =>
    foutAls(
      zomer === undefined,
      ['organisaties', index],
      `${organisatie.naam} heeft geen zomervakantie in ${eindjaar}`,
    ),
  );
}

/** Rond de zomer van elke school: na risico de overdracht, en de terugmelding voor de harde deadline. */
function rondDeZomer(afspraken: Zomerdelen & Pick<Afspraken, 'momenten'>): Kruisfout[] {
  const { overdrachtVoorZomer, terugmelding, risico, hardeDeadline } = afspraken.momenten;
  return zomersVan(afspraken).flatMap(({ organisatie: { naam, soort }, zomer }) => {
    if (soort !== 'vo' || zomer === undefined) return [];
    const overdracht = plusDagen(zomer.van, -overdrachtVoorZomer.dagenVoorVakantie);
    return [
      ...foutAls(
        overdracht < risico.dag,
        ['momenten', 'overdrachtVoorZomer'],
        `de overdracht van ${naam} (${overdracht}) ligt voor risico (${risico.dag})`,
      ),
      ...foutAls(
        plusDagen(zomer.tot, terugmelding.dagenNaVakantie) >= hardeDeadline.dag,
        ['momenten', 'terugmelding'],
        `de terugmelding van ${naam} valt op of na de harde deadline`,
      ),
    ];
  });
}

export const ZOMERCONTROLES = [
  kruiscontrole(['vakanties', 'organisaties', 'schooljaar'], zomers),
  kruiscontrole(['vakanties', 'organisaties', 'schooljaar', 'momenten'], rondDeZomer),
];
