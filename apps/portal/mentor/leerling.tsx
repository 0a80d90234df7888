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
import { Paspoortcode } from './paspoortcode.tsx';

type Overstap = Antwoord<'leesOverstap'>;

/** Een leerling van de mentor: wat hij nodig heeft, en de code om zijn Paspoort mee te beginnen. */
export function Leerling() {
  const { id = '' } = useParams();
  const { t } = useTranslation('mentor');
  const vraag = useVraag('leesOverstap', { pad: { id } });
  const data = vraag.data?.id === id ? vraag.data : undefined;
  return (
    <Pagina
      titel={data ? naamVan(data.leerling) : t('leerling.titel')}
      inleiding={data && <Ondertitel overstap={data} />}
      acties={<Volgende id={id} bladzijde="/mentor/leerling" lijst="/mentor" />}
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
      <Nieuwtje soorten={['overstap', 'overdracht', 'taak']} ververs={DOSSIER} />
      <Dossierkop overstap={overstap} />
      <div className="twee-kolom">
        <div className="stapel">
          <Taken bladzijde="/mentor/leerling" overstapId={id} />
          <Aanmeldingen id={id} />
          <Bestemmingen id={id} />
          <Overdrachten id={id} />
          <Verloop overstap={overstap} organisaties={organisaties} />
        </div>
        <div className="stapel">
          <Paspoortcode id={id} />
          <Ouderlinks id={id} />
        </div>
      </div>
    </>
  );
}
