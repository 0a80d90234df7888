import { useTranslation } from 'react-i18next';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Pictogram } from '../../delen/pictogram.tsx';
import type { Vragenlijst } from '../paspoort/eigen.ts';
import { inWoorden } from '../paspoort/in-woorden.ts';
import type { Wachtrij } from './wachtrij.ts';
import type { Wachtstand } from './stand.ts';

interface Props {
  readonly rij: Wachtrij;
  readonly stand: Wachtstand;
  readonly lijst: Vragenlijst;
}

/** Waar de antwoorden zijn: verstuurd, of nog op dit toestel omdat er geen internet is. */
export function Bewaarstand({ rij, stand, lijst }: Props) {
  const { t } = useTranslation('leerling');
  const wacht = stand.wacht.size;
  const net = stand.geenNet || !navigator.onLine;
  return (
    <>
      <div className="bewaarstand" role="status">
        {wacht === 0 ? (
          <>
            <Pictogram naam="goed" />
            <span>{t('bewaar.klaar')}</span>
          </>
        ) : net ? (
          <>
            <Pictogram naam="slot" />
            <span>{t('bewaar.telefoon', { count: wacht })}</span>
          </>
        ) : (
          <>
            <Pictogram naam="klok" />
            <span>{t('bewaar.bezig')}</span>
          </>
        )}
      </div>
      {stand.fout && <Foutmelding fout={stand.fout.reden} />}
      {stand.botsing && <Botsing rij={rij} stand={stand} lijst={lijst} botsing={stand.botsing} />}
    </>
  );
}

/** Op een ander toestel staat iets anders: de leerling kiest welk antwoord blijft. */
function Botsing({
  rij,
  stand,
  lijst,
  botsing,
}: Props & { readonly botsing: NonNullable<Wachtstand['botsing']> }) {
  const { t } = useTranslation('leerling');
  const vraag = lijst.themas.flatMap(({ vragen }) => vragen).find(({ id }) => id === botsing.vraagId);
  if (!vraag) return null;
  const hier = stand.wacht.get(botsing.vraagId)?.waarde ?? null;
  return (
    <Dialoog titel={t('botsing.titel')} open sluit={() => undefined} vast>
      <p>{t('botsing.uitleg')}</p>
      <p lang={lijst.taal}>
        <strong>{vraag.vraag}</strong>
      </p>
      <dl className="gegevens">
        <dt>{t('botsing.hier')}</dt>
        <dd>{inWoorden(vraag, hier) || t('botsing.leeg')}</dd>
        <dt>{t('botsing.daar')}</dt>
        <dd>{inWoorden(vraag, botsing.daar) || t('botsing.leeg')}</dd>
      </dl>
      <div className="knoprij">
        <Knop soort="hoofd" onClick={() => void rij.kies(true)}>
          {t('botsing.neemHier')}
        </Knop>
        <Knop onClick={() => void rij.kies(false)}>{t('botsing.neemDaar')}</Knop>
      </div>
    </Dialoog>
  );
}
