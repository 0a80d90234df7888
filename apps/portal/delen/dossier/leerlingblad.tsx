import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Nieuwtje } from '../../app/live.tsx';
import { Samen } from '../../app/samen.tsx';
import { isGewist, naamVan } from '../naam.ts';
import { Kaart, Pagina } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import '../../stijl/dossier.css';
import '../../stijl/school.css';
import { Aanmeldingen } from './aanmeldingen.tsx';
import { Bestemmingen } from './bestemmingen.tsx';
import { Deadline } from './deadline.tsx';
import { Dossierkop, Ondertitel } from './kop.tsx';
import { useOrganisaties } from './organisaties.ts';
import { Overdrachten } from './overdrachten.tsx';
import { Taken } from './taken.tsx';
import { useGezien, Veranderd } from './veranderd.tsx';
import { Verloop } from './verloop.tsx';
import { DOSSIER } from './ververs.ts';
import { Volgende } from './volgende.tsx';

type Overstap = Antwoord<'leesOverstap'>;

interface Props {
  /** De titel zolang de leerling nog komt. */
  readonly titel: string;
  /** Het adres van de lijst van deze rol; haar leerlingen staan daaronder. */
  readonly lijst: '/school' | '/mentor';
  /** Over welke veranderingen de bladzijde gaat. */
  readonly soorten: ComponentProps<typeof Nieuwtje>['soorten'];
  readonly magIntrekken?: boolean;
  /** Wat deze rol met de leerling kan doen. */
  readonly children: (overstap: Overstap) => ReactNode;
}

/** Een leerling zoals de school hem ziet: wie aan zet is, wat er gebeurde en nog komt, en ernaast wat de lezer kan doen. */
export function Leerlingblad({ titel, lijst, ...rest }: Props) {
  const { id = '' } = useParams();
  const vraag = useVraag('leesOverstap', { pad: { id } });
  // De vorige leerling blijft niet staan terwijl de volgende komt.
  const data = vraag.data?.id === id ? vraag.data : undefined;
  const bladzijde = `${lijst}/leerling`;
  return (
    <Pagina
      titel={data ? naamVan(data.leerling) : titel}
      inleiding={data && <Ondertitel overstap={data} />}
      acties={<Volgende id={id} bladzijde={bladzijde} lijst={lijst} />}
    >
      <Toestand vraag={{ ...vraag, data, isPending: !data && !vraag.error }}>
        {(overstap) => <Dossier key={overstap.id} overstap={overstap} bladzijde={bladzijde} {...rest} />}
      </Toestand>
    </Pagina>
  );
}

interface DossierProps extends Pick<Props, 'soorten' | 'magIntrekken' | 'children'> {
  readonly overstap: Overstap;
  readonly bladzijde: string;
}

function Dossier({ overstap, bladzijde, soorten, magIntrekken = false, children }: DossierProps) {
  const { gezien, weetIk } = useGezien(overstap);
  const organisaties = useOrganisaties(overstap);
  const { id } = overstap;
  return (
    <>
      {gezien && <Veranderd gezien={gezien} overstap={overstap} weetIk={weetIk} />}
      <Samen soort="overstap" id={id} />
      <Nieuwtje soorten={soorten} over={{ overstap: id }} ververs={DOSSIER} />
      <Dossierkop overstap={overstap} />
      <Deadline overstap={overstap} />
      <div className="twee-kolom">
        <div className="stapel">
          <Taken bladzijde={bladzijde} overstapId={id} />
          <Aanmeldingen id={id} />
          <Bestemmingen id={id} magIntrekken={magIntrekken} />
          <Overdrachten id={id} />
          <Verloop overstap={overstap} organisaties={organisaties} />
        </div>
        <div className="stapel">{isGewist(overstap.leerling) ? <Gewist /> : children(overstap)}</div>
      </div>
    </>
  );
}

/** Met een dossier zonder gegevens is niets meer te doen. */
function Gewist() {
  const { t } = useTranslation('dossier');
  return (
    <Kaart titel={t('gewist.kop')}>
      <p>{t('gewist.uitleg')}</p>
    </Kaart>
  );
}
