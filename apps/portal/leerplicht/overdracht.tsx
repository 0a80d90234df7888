import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Antwoord } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Samen } from '../app/samen.tsx';
import { Aanmeldingen } from '../delen/dossier/aanmeldingen.tsx';
import { Bestemmingen } from '../delen/dossier/bestemmingen.tsx';
import { Kenmerk } from '../delen/dossier/kenmerk.tsx';
import { Dossierkop } from '../delen/dossier/kop.tsx';
import { useOrganisaties } from '../delen/dossier/organisaties.ts';
import { Overdrachten } from '../delen/dossier/overdrachten.tsx';
import { Taken } from '../delen/dossier/taken.tsx';
import { Verloop } from '../delen/dossier/verloop.tsx';
import { Volgende } from '../delen/dossier/volgende.tsx';
import { naamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/leerplicht.css';
import { Behandeling } from './behandeling.tsx';
import { Bewijs } from './bewijs.tsx';
import type { Daad } from './daden.ts';
import { Gedaan, type Afgehandeld } from './gedaan.tsx';
import { NuTeDoen } from './nu-te-doen.tsx';
import { leeftijd, NA_BESLUIT, type Zaak } from './risicozaken.ts';
import { WaaromBijU } from './waarom-bij-u.tsx';

/** Alles om over een overdracht te oordelen op een bladzijde, en daarna verder met de volgende. */
export function Overdrachtbladzijde() {
  const { id = '' } = useParams();
  const { t } = useTranslation('leerplicht');
  const vraag = useVraag('leesOverdracht', { pad: { id } });
  // De vorige zaak blijft niet staan terwijl de volgende komt.
  const data = vraag.data?.id === id ? vraag.data : undefined;
  const leerling = data?.leerling;
  const [gedaan, zetGedaan] = useState<Afgehandeld | null>(null);
  return (
    <Pagina
      titel={leerling ? naamVan(leerling) : t('overdracht.titel')}
      inleiding={data && <Ondertitel zaak={data} />}
      acties={<Volgende id={id} bladzijde="/leerplicht/overdracht" lijst="/leerplicht" />}
    >
      <Samen soort="overdracht" id={id} />
      {gedaan?.zaak.id === id && <Gedaan {...gedaan} />}
      <Toestand vraag={{ ...vraag, data, isPending: !data && !vraag.error }}>
        {(zaak) => (
          <>
            <Nieuwtje
              soorten={['overdracht', 'overstap']}
              over={{ overdracht: zaak.id, overstap: zaak.overstapId }}
              ververs={NA_BESLUIT}
            />
            <Zaakvlak key={zaak.id} zaak={zaak} gedaan={(daad) => zetGedaan({ daad, zaak })} />
          </>
        )}
      </Toestand>
    </Pagina>
  );
}

function Ondertitel({ zaak: { leerling, van, route, overstapId } }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const delen = [
    leerling && t('kolom.jaar', { count: leeftijd(leerling.geboortedatum) }),
    van?.naam,
    route && t(`route.${route}`),
  ];
  return (
    <span className="rij">
      <span>{delen.filter(Boolean).join(' · ')}</span>
      {overstapId && <Kenmerk overstapId={overstapId} />}
    </span>
  );
}

interface ZaakvlakProps {
  readonly zaak: Zaak;
  readonly gedaan: (daad: Daad) => void;
}
/** De zaak met haar dossier; wie de zaak niet meer heeft, ziet alleen het bewijs. */
function Zaakvlak({ zaak, gedaan }: ZaakvlakProps) {
  const id = zaak.overstapId;
  const overstap = useVraag('leesOverstap', { pad: { id: id ?? '' } }, { uit: !id });
  if (!id) return <Bewijs zaak={zaak} />;
  return (
    <Toestand vraag={overstap}>
      {(dossier) => <Dossier zaak={zaak} overstap={dossier} gedaan={gedaan} />}
    </Toestand>
  );
}

/** Beslissen staat al bij wat er nu te doen is. */
const IN_DE_KAART = ['overdracht-beslissen'] as const;

interface DossierProps {
  readonly zaak: Zaak;
  readonly overstap: Antwoord<'leesOverstap'>;
  readonly gedaan: (daad: Daad) => void;
}
function Dossier({ zaak, overstap, gedaan }: DossierProps) {
  const organisaties = useOrganisaties(overstap);
  const hier = useMij()?.organisatie.id;
  return (
    <>
      <Dossierkop overstap={overstap} />
      <div className="twee-kolom">
        <div className="stapel leerplicht__tweede">
          <WaaromBijU zaak={zaak} />
          <Aanmeldingen id={overstap.id} />
          <Bestemmingen id={overstap.id} />
          <Overdrachten id={overstap.id} />
          <Verloop overstap={overstap} organisaties={organisaties} />
        </div>
        <div className="stapel leerplicht__eerst">
          <NuTeDoen zaak={zaak} overstap={overstap} gedaan={gedaan} />
          {zaak.naar?.id === hier && zaak.geaccepteerdOp && <Behandeling zaak={zaak} />}
          <Taken bladzijde="/leerplicht/leerling" overstapId={overstap.id} behalve={IN_DE_KAART} />
        </div>
      </div>
    </>
  );
}
