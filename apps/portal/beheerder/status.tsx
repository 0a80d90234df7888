import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../api/vragen.ts';
import type { Antwoord } from '../api/client.ts';
import { useMij } from '../app/mij.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { geleden, ogenblik } from '../taal/tijd.ts';
import '../stijl/beheerder.css';

const DELEN = ['database', 'engine', 'werker', 'relay', 'mail'] as const;
type Storingen = Antwoord<'leesStoringen'>;
type Bron = Item<'lijstBronnen'>;

/** Hoe het systeem ervoor staat: de onderdelen, wat wacht, en hoe oud de bronnen zijn. */
export function Status() {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const vanDeRegio = mij?.organisatie.soort === 'regio';
  const vraag = useVraag('leesStoringen', {}, { elke: 30_000, uit: !vanDeRegio });
  return (
    <Pagina
      titel={t('titel.status')}
      inleiding={t('inleiding.status')}
      acties={vanDeRegio && <Knop onClick={() => void vraag.refetch()}>{t('status.opnieuw')}</Knop>}
    >
      {vanDeRegio ? (
        <Toestand vraag={vraag}>{(storingen) => <Onderdelen storingen={storingen} />}</Toestand>
      ) : (
        <Melding titel={t('status.nietVanU')}>
          <p>{t('status.nietVanUUitleg')}</p>
        </Melding>
      )}
      <Bronnen />
    </Pagina>
  );
}

function Onderdelen({ storingen }: { readonly storingen: Storingen }) {
  const { t } = useTranslation('beheerder');
  const mis = DELEN.filter((deel) => !storingen[deel].in_orde).length;
  const vast = storingen.kanalen.reduce((som, { vastgelopen }) => som + vastgelopen, 0);
  const oudste = storingen.kanalen.flatMap((kanaal) => kanaal.oudste ?? []).sort()[0];
  return (
    <>
      <Melding
        toon={mis > 0 ? 'fout' : vast > 0 ? 'let-op' : 'goed'}
        titel={t('status.samen', { count: mis })}
      >
        {vast > 0 && <p>{t('status.vast', { count: vast })}</p>}
        {vast > 0 && (
          <Knoplink klein naar="/beheer/berichten">
            {t('status.naarBerichten')}
          </Knoplink>
        )}
      </Melding>
      <div className="rooster">
        {DELEN.map((deel) => (
          <Kaart key={deel} titel={t(`status.deel.${deel}`)}>
            <p>
              <Merkje toon={storingen[deel].in_orde ? 'goed' : 'fout'}>
                {t(storingen[deel].in_orde ? 'status.goed' : 'status.mis')}
              </Merkje>
            </p>
            <p className="zacht">{t(`status.als.${deel}`)}</p>
            {storingen[deel].melding && (
              <p>
                <Zin bij={`onderdeel.${storingen[deel].code}`} tekst={storingen[deel].melding} />
              </p>
            )}
          </Kaart>
        ))}
        <Kaart titel={t('status.oudste')}>
          <p>{oudste ? ogenblik(oudste) : t('status.nietsWacht')}</p>
        </Kaart>
        <Kaart titel={t('status.versie')}>
          <p>{storingen.versie}</p>
        </Kaart>
        <Kaart titel={t('status.keten')}>
          <p className="zacht">{t('status.ketenUitleg')}</p>
        </Kaart>
      </div>
    </>
  );
}

function Bronnen() {
  const { t } = useTranslation(['beheerder', 'delen']);
  const vraag = useVraag('lijstBronnen');
  const kolommen: Kolom<Bron>[] = [
    {
      id: 'wie',
      kop: t('organisatie'),
      hoofd: true,
      cel: ({ organisatie }) => organisatie.naam,
      sorteer: ({ organisatie }) => organisatie.naam,
    },
    {
      id: 'wat',
      kop: t('status.bron'),
      cel: ({ soort }) => t(`delen:bron.${soort}`),
      sorteer: ({ soort }) => soort,
    },
    {
      id: 'op',
      kop: t('status.laatst'),
      cel: ({ laatstOp }) =>
        laatstOp ? `${ogenblik(laatstOp)} (${geleden(laatstOp)})` : t('delen:versheid.nooit'),
      sorteer: ({ laatstOp }) => laatstOp ?? '',
    },
    {
      id: 'stand',
      kop: t('stand'),
      cel: ({ verouderd }) => (
        <Merkje toon={verouderd ? 'let-op' : 'goed'}>{t(verouderd ? 'status.oud' : 'status.vers')}</Merkje>
      ),
      sorteer: ({ verouderd }) => (verouderd ? 0 : 1),
    },
  ];
  return (
    <section className="stapel">
      <h2>{t('status.bronnen')}</h2>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('status.geenBronnen')} />
          ) : (
            <Lijst
              naam={t('status.bronnen')}
              kolommen={kolommen}
              rijen={items}
              sleutel={({ regio, soort, organisatie }) => regio + soort + organisatie.id}
            />
          )
        }
      </Toestand>
    </section>
  );
}
