import { useTranslation } from 'react-i18next';
import { Mailherstel } from '#libs/contract/mailadressen.ts';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { Zin } from '../delen/zin.tsx';
import { ogenblik } from '../taal/tijd.ts';

type Stand = Item<'lijstMailadressen'>;

/** Organisaties waar mail niet aankomt: waarom, sinds wanneer, en het goede adres. */
export function Postvakken() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstMailadressen');
  return (
    <section className="stapel">
      <h2>{t('postvak.kop')}</h2>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('postvak.leeg')} />
          ) : (
            <div className="rooster">
              {items.map((stand) => (
                <Postvak key={stand.organisatie.id} stand={stand} />
              ))}
            </div>
          )
        }
      </Toestand>
    </section>
  );
}

function Postvak({ stand }: { readonly stand: Stand }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const herstel = useOpdracht('herstelMailadres', ['lijstMailadressen', 'leesStoringen']);
  const { organisatie, postvak, gestuitOp, code, uitleg, liggend } = stand;
  return (
    <Kaart titel={organisatie.naam}>
      <p className="te-laat">
        <Zin bij={`mailfout.${code ?? 'anders'}`} tekst={uitleg} />
      </p>
      {gestuitOp && <p>{t('postvak.sinds', { op: ogenblik(gestuitOp) })}</p>}
      <p className="zacht">{t('postvak.liggend', { count: liggend })}</p>
      <Formulier
        schema={Mailherstel}
        begin={{ postvak: postvak ?? '' }}
        knop={t('postvak.herstel')}
        verstuur={async (inhoud) => {
          const { aantal } = await herstel.mutateAsync({ pad: { id: organisatie.id }, inhoud });
          meld({ toon: 'goed', tekst: t('postvak.hersteld', { count: aantal }) });
        }}
      >
        {({ register, formState: { errors } }) => (
          <Tekstveld
            label={t('postvak.adres')}
            uitleg={t('postvak.adresUitleg')}
            type="email"
            fout={foutVan(errors, 'postvak')}
            {...register('postvak')}
          />
        )}
      </Formulier>
    </Kaart>
  );
}
