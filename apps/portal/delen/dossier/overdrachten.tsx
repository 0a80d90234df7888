import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Uiterlijk } from '../bal.tsx';
import { Merkje } from '../merkje.tsx';
import { Kaart } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';

type Overdracht = Item<'lijstOverdrachtenVanOverstap'>;

/** Hoe een overdracht er voor de school voor staat; de API zegt het vanuit wie beslist. */
export function Overdrachtstand({ overdracht }: { readonly overdracht: Pick<Overdracht, 'status'> }) {
  const { t } = useTranslation('dossier');
  const { status } = overdracht;
  const toon =
    status === 'GEACCEPTEERD' ? 'goed' : ['GEWEIGERD', 'TERUGGEMELD'].includes(status) ? 'fout' : 'info';
  return (
    <Merkje toon={['VERVALLEN', 'AFGESLOTEN', 'DOORGEGEVEN'].includes(status) ? undefined : toon}>
      {t(`overdracht.stand.${status}`)}
    </Merkje>
  );
}

/** Aan wie een leerling is overgedragen, waarom, en wat die deed; er staat niets als dat nooit gebeurde. */
export function Overdrachten({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier');
  const vraag = useVraag('lijstOverdrachtenVanOverstap', { pad: { id } });
  if (vraag.data?.items.length === 0) return null;
  return (
    <Kaart titel={t('overdracht.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) => (
          <ul className="kaal stapel dossier__lijst">
            {items.toReversed().map((overdracht) => (
              <Regel key={overdracht.id} overdracht={overdracht} />
            ))}
          </ul>
        )}
      </Toestand>
    </Kaart>
  );
}

function Regel({ overdracht }: { readonly overdracht: Overdracht }) {
  const { t } = useTranslation('dossier');
  return (
    <li>
      <div className="rij rij--uiteen">
        <strong>{overdracht.naar?.naam ?? t('verloop.ontvanger')}</strong>
        <Overdrachtstand overdracht={overdracht} />
      </div>
      <div className="zacht klein">
        {t('overdracht.op', { dag: dag(overdracht.aangebodenOp) })}
        {overdracht.aanleiding && ` ${t(`overdracht.aanleiding.${overdracht.aanleiding}`)}`}
      </div>
      {overdracht.weigerReden && <div>{t(`overdracht.geweigerd.${overdracht.weigerReden}`)}</div>}
      {overdracht.toelichting && (
        <blockquote className="dossier__citaat" lang="nl">
          {overdracht.toelichting}
        </blockquote>
      )}
      {overdracht.status === 'AANGEBODEN' && <Uiterlijk op={overdracht.uiterlijk} />}
      <Achteraf achteraf={overdracht.achteraf} />
    </li>
  );
}

const BESLUITEN = ['acceptatie', 'eersteActie', 'afsluiting'] as const;

/** Wat de ontvanger later vastlegde dan het gebeurde, met waarom. */
function Achteraf({ achteraf }: Pick<Overdracht, 'achteraf'>) {
  const { t } = useTranslation('dossier');
  return BESLUITEN.map(
    (besluit) =>
      achteraf?.[besluit] && (
        <div key={besluit} className="zacht klein">
          {t(`overdracht.achteraf.${besluit}`)} <q lang="nl">{achteraf[besluit]}</q>
        </div>
      ),
  );
}
