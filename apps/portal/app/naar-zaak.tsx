import { Navigate, useParams } from 'react-router';
import { useVraag } from '../api/vragen.ts';
import { Laden } from '../delen/toestand.tsx';
import { useMij, type Rol } from './mij.ts';
import { NAVIGATIE } from './navigatie.ts';

/** De bladzijde van een leerling, per rol. */
const LEERLING: Readonly<Partial<Record<Rol, string>>> = {
  decaan: '/school/leerling',
  mentor: '/mentor/leerling',
  lpa: '/leerplicht/leerling',
  rmc: '/leerplicht/leerling',
  mbo_intaker: '/mbo/leerling',
};
const ONTVANGERS: readonly Rol[] = ['lpa', 'rmc'];

/** Waar het adres uit een bericht voor deze rol heen gaat; zonder eigen plek is dat haar startbladzijde, want daar staan haar taken. */
const PLEK: Readonly<Record<string, (rol: Rol, id: string) => string | undefined>> = {
  overdrachten: (rol, id) =>
    ONTVANGERS.includes(rol)
      ? `/leerplicht/overdracht/${id}`
      : { decaan: '/school/overdrachten', coordinator: '/regio/escalaties' }[rol as string],
  overstappen: (rol, id) => LEERLING[rol] && `${LEERLING[rol]}/${id}`,
  bestemmingen: (rol) => (rol === 'coordinator' ? '/regio/taken' : undefined),
  noodtoegangen: (rol) => (rol === 'beheerder' ? '/beheer/gegevens/noodtoegang' : '/regio/taken'),
  weekchecks: (rol) => (rol === 'mbo_intaker' ? '/mbo/weekcheck' : '/regio/weekchecks'),
  paspoorten: (rol) => NAVIGATIE[rol].find(({ naar }) => naar.includes('paspoort'))?.naar,
};

/** Van het adres in een bericht naar de bladzijde van wie het leest. */
export function NaarZaak({ soort }: { readonly soort: keyof typeof PLEK }) {
  const { id = '' } = useParams();
  const rol = useMij()?.organisatie.rol;
  return <Navigate to={(rol && PLEK[soort]?.(rol, id)) ?? '/'} replace />;
}

/** Van een bericht over een taak naar de leerling waar zij bij hoort; anders naar de eigen taken. */
export function NaarTaak() {
  const { id = '' } = useParams();
  const rol = useMij()?.organisatie.rol;
  const taak = useVraag('leesTaak', { pad: { id } });
  if (taak.isPending) return <Laden />;
  const overstapId = taak.data?.leerling && taak.data.overstapId;
  const leerling = rol && LEERLING[rol];
  return <Navigate to={overstapId && leerling ? `${leerling}/${overstapId}` : '/'} replace />;
}
