import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, type Item } from '../api/vragen.ts';
import { Blijft } from '../delen/blijft.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { dag, kalenderdag, nu } from '../taal/tijd.ts';

const VERVERS = ['lijstDelingen'] as const;
type Soort = 'intake' | 'exit';

/** Melden dat het besproken is, en of het is overgenomen in een plan. De jongere ziet beide. */
export function Deelbesluiten({ deling }: { readonly deling: Item<'lijstDelingen'> }) {
  const { t } = useTranslation('mbo');
  const meld = useMelder();
  const verwerk = useOpdracht('verwerkDeling', VERVERS);
  return (
    <div className="rooster">
      <Kaart titel={t('besproken.kop')}>
        {deling.besprokenOp ? (
          <p>{t('besproken.al', { dag: dag(deling.besprokenOp) })}</p>
        ) : (
          <Bespreking id={deling.id} />
        )}
      </Kaart>
      <Kaart titel={t('verwerkt.kop')}>
        {deling.verwerktOp ? (
          <Blijft deling={deling} />
        ) : (
          <>
            <p>{t('verwerkt.uitleg')}</p>
            {verwerk.error && <Foutmelding fout={verwerk.error} />}
            <Knop
              bezig={verwerk.isPending}
              onClick={() =>
                verwerk.mutate(
                  { pad: { id: deling.id } },
                  { onSuccess: () => meld({ toon: 'goed', tekst: t('verwerkt.klaar') }) },
                )
              }
            >
              {t('verwerkt.knop')}
            </Knop>
          </>
        )}
      </Kaart>
    </div>
  );
}

function Bespreking({ id }: { readonly id: string }) {
  const { t } = useTranslation('mbo');
  const meld = useMelder();
  const bespreek = useOpdracht('bespreekDeling', VERVERS);
  const vandaag = kalenderdag(nu());
  const [soort, zetSoort] = useState<Soort>('intake');
  const [op, zetOp] = useState(vandaag);
  const leg = (besproken: boolean): void =>
    bespreek.mutate(
      { pad: { id }, inhoud: { soort, besproken, op } },
      {
        onSuccess: () => meld({ toon: 'goed', tekst: t(`besproken.klaar.${besproken ? 'ja' : 'nee'}`) }),
      },
    );
  return (
    <div className="stapel">
      <Keuzelijst
        label={t('besproken.wanneer')}
        keuzes={(['intake', 'exit'] as const).map((waarde) => ({ waarde, tekst: t(`besproken.${waarde}`) }))}
        value={soort}
        onChange={({ target }) => zetSoort(target.value as Soort)}
      />
      <Tekstveld
        label={t('besproken.dag')}
        type="date"
        max={vandaag}
        value={op}
        onChange={({ target }) => zetOp(target.value)}
      />
      {bespreek.error && <Foutmelding fout={bespreek.error} />}
      <div className="knoprij">
        <Knop soort="hoofd" bezig={bespreek.isPending} onClick={() => leg(true)}>
          {t('besproken.ja')}
        </Knop>
        <Knop bezig={bespreek.isPending} onClick={() => leg(false)}>
          {t('besproken.nee')}
        </Knop>
      </div>
    </div>
  );
}
