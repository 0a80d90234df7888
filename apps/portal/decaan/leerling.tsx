import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Antwoord } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { Samen } from '../app/samen.tsx';
import { Aanmeldingen } from '../delen/dossier/aanmeldingen.tsx';
import { Bestemmingen } from '../delen/dossier/bestemmingen.tsx';
import { Dossierkop, Ondertitel } from '../delen/dossier/kop.tsx';
import { useOrganisaties } from '../delen/dossier/organisaties.ts';
import { Ouderlinks } from '../delen/dossier/ouderlinks.tsx';
import { Overdrachten } from '../delen/dossier/overdrachten.tsx';
import { Taken } from '../delen/dossier/taken.tsx';
import { useGezien, Veranderd } from '../delen/dossier/veranderd.tsx';
import { Verloop } from '../delen/dossier/verloop.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Volgende } from '../delen/dossier/volgende.tsx';
import { naamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';
import { Afgeschermd } from './afgeschermd.tsx';
import { Dubbelen } from './dubbelen.tsx';
import { NuTeDoen } from './nu-te-doen.tsx';
import { Opgave } from './opgave.tsx';

type Overstap = Antwoord<'leesOverstap'>;

/** Een leerling: wie aan zet is, wat er gebeurde en nog komt, en wat de decaan nu kan doen. */
export function Leerling() {
  const { id = '' } = useParams();
  const { t } = useTranslation('decaan');
  const vraag = useVraag('leesOverstap', { pad: { id } });
  // De vorige leerling blijft niet staan terwijl de volgende komt.
  const data = vraag.data?.id === id ? vraag.data : undefined;
  return (
    <Pagina
      titel={data ? naamVan(data.leerling) : t('leerling.titel')}
      inleiding={data && <Ondertitel overstap={data} />}
      acties={<Volgende id={id} bladzijde="/school/leerling" lijst="/school" />}
    >
      <Toestand vraag={{ ...vraag, data, isPending: !data && !vraag.error }}>
        {(overstap) => <Dossier key={overstap.id} overstap={overstap} />}
      </Toestand>
    </Pagina>
  );
}

function Dossier({ overstap }: { readonly overstap: Overstap }) {
  const { gezien, weetIk } = useGezien(overstap);
  const organisaties = useOrganisaties(overstap);
  const { id } = overstap;
  return (
    <>
      {gezien && <Veranderd gezien={gezien} overstap={overstap} weetIk={weetIk} />}
      <Samen soort="overstap" id={id} />
      <Nieuwtje soorten={['overstap', 'overdracht']} ververs={DOSSIER} />
      <Dossierkop overstap={overstap} />
      <div className="twee-kolom">
        <div className="stapel">
          <Taken bladzijde="/school/leerling" overstapId={id} />
          <Aanmeldingen id={id} />
          <Bestemmingen id={id} magIntrekken />
          <Overdrachten id={id} />
          <Verloop overstap={overstap} organisaties={organisaties} />
        </div>
        <div className="stapel">
          <NuTeDoen overstap={overstap} />
          <Opgave overstap={overstap} />
          <Dubbelen overstapId={overstap.id} />
          <Ouderlinks id={id} />
          <Afgeschermd />
        </div>
      </div>
    </>
  );
}
