import { useTranslation } from 'react-i18next';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { useMij, type Rol } from './mij.ts';
import { kanZoeken } from './zoek.tsx';

const TOETSEN = ['zoek', 'omlaag', 'omhoog', 'open', 'kies', 'uit'] as const;
const THUIS = ['stand', 'paspoort', 'delen', 'keken'] as const;

/** Hulp: altijd op dezelfde plek in de kop, en met wat deze lezer heeft. Wie niet is aangemeld, leest alleen wie kan helpen. */
export function Hulp() {
  const { t } = useTranslation('app');
  const rol = useMij()?.organisatie.rol;
  const thuis = rol === 'jongere' || rol === 'ouder' ? rol : null;
  return (
    <Pagina titel={t('hulp.titel')} inleiding={t(thuis ? `hulp.${thuis}.uitleg` : 'hulp.uitleg')}>
      {thuis ? (
        <Kaart titel={t('hulp.zo')}>
          <ul>
            {THUIS.map((wat) => (
              <li key={wat}>{t(`hulp.${thuis}.${wat}`)}</li>
            ))}
          </ul>
        </Kaart>
      ) : (
        rol && <VoorWerk rol={rol} />
      )}
      <Kaart titel={t(thuis ? `hulp.${thuis}.vast` : 'hulp.wie')}>
        <p>{t(thuis ? `hulp.${thuis}.wie` : rol ? 'hulp.wieUitleg' : 'hulp.wieNiemand')}</p>
      </Kaart>
    </Pagina>
  );
}

/** Wat op elke lijst staat, en de toetsen; zoeken alleen voor wie naar een leerling kan zoeken. */
function VoorWerk({ rol }: { readonly rol: Rol }) {
  const { t } = useTranslation('app');
  return (
    <>
      <Kaart titel={t('hulp.vier')}>
        <ul>
          {(['bal', 'waarom', 'versheid', 'uiterlijk'] as const).map((vraag) => (
            <li key={vraag}>{t(`hulp.${vraag}`)}</li>
          ))}
        </ul>
      </Kaart>
      <Kaart titel={t('hulp.toetsen')}>
        <dl className="gegevens">
          {TOETSEN.filter((toets) => toets !== 'zoek' || kanZoeken(rol)).map((toets) => [
            <dt key={`${toets}-t`}>
              <kbd>{t(`hulp.toets.${toets}`)}</kbd>
            </dt>,
            <dd key={`${toets}-d`}>{t(`hulp.doet.${toets}`)}</dd>,
          ])}
        </dl>
      </Kaart>
    </>
  );
}
