import type { Paspoort } from '#libs/contract/paspoort.ts';
import type { Vragenlijst } from '#libs/domain/paspoort/vragen.ts';
import type { Document, Documentdeel } from '#libs/pdf/document.ts';

const naam = (leerling: Paspoort['leerling']): string =>
  leerling
    ? [leerling.roepnaam, leerling.tussenvoegsel, leerling.achternaam].filter((deel) => deel).join(' ')
    : '';

/** Een Paspoort zoals iemand het mag zien, als document om te lezen: per thema de vragen en antwoorden. */
export function paspoortAlsDocument(paspoort: Paspoort, lijst: Vragenlijst): Document {
  const versie = paspoort.inhoud.at(-1);
  return {
    titel: `${lijst.titel}${paspoort.leerling ? ` van ${naam(paspoort.leerling)}` : ''}`,
    inleiding: [
      ...(paspoort.statusTekst ? [`Stand: ${paspoort.statusTekst}.`] : []),
      ...(versie ? [] : ['Er staat nog niets in dat u mag lezen.']),
    ],
    delen: versie ? [...themadelen(versie, lijst), ...mentordeel(versie)] : [],
  };
}

type Versie = Paspoort['inhoud'][number];

const themadelen = ({ velden }: Versie, lijst: Vragenlijst): Documentdeel[] =>
  lijst.themas.flatMap(({ id, titel }) => {
    const eigen = velden.filter(({ themaId }) => themaId === id);
    if (eigen.length === 0) return [];
    return [
      {
        kop: titel,
        alineas: [],
        tabel: { koppen: eigen.map(({ vraag }) => vraag), rijen: [eigen.map(({ tekst }) => tekst)] },
      },
    ];
  });

function mentordeel({ mentor }: Versie): Documentdeel[] {
  if (!mentor) return [];
  const { ondertekendOp, bezwaar } = mentor;
  return [
    {
      kop: 'Ondertekend door de mentor',
      alineas: [],
      tabel: {
        koppen: ['Op', 'Bezwaar van de jongere'],
        rijen: [[ondertekendOp.slice(0, 10).split('-').toReversed().join('-'), bezwaar?.tekst ?? '']],
      },
    },
  ];
}
