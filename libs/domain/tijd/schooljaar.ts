import { Invalid } from '../domain-error.ts';
import { kalenderdag } from './kalenderdag.ts';
import type { Kalenderdag, Schooljaar } from './tijd.ts';

const EERSTE_DAG = '08-01';
const LAATSTE_DAG = '07-31';

const vanaf = (jaar: number): Schooljaar => schooljaar(`${jaar}-${jaar + 1}`);
const beginjaar = (sj: Schooljaar): number => Number(sj.slice(0, 4));

/** Leest een schooljaar als `2026-2027`: twee jaren na elkaar. */
export function schooljaar(tekst: string): Schooljaar {
  const [, begin, einde] = /^((?:19|2\d)\d{2})-((?:19|2\d)\d{2})$/.exec(tekst) ?? [];
  if (begin !== undefined && Number(einde) === Number(begin) + 1) return tekst as Schooljaar;
  throw new Invalid(
    'schooljaar.ongeldig',
    'Dit is geen schooljaar. Schrijf twee jaren na elkaar: 2026-2027.',
  );
}

/** Het schooljaar van een dag: 1 augustus tot en met 31 juli. Bron: Leerplichtwet art. 1. */
export function schooljaarVan(dag: Kalenderdag): Schooljaar {
  const jaar = Number(dag.slice(0, 4));
  return vanaf(dag.slice(5) >= EERSTE_DAG ? jaar : jaar - 1);
}

/** 1 augustus. */
export function eersteDag(sj: Schooljaar): Kalenderdag {
  return kalenderdag(`${beginjaar(sj)}-${EERSTE_DAG}`);
}

/** 31 juli van het tweede jaar; die dag hoort er nog bij. */
export function laatsteDag(sj: Schooljaar): Kalenderdag {
  return kalenderdag(`${beginjaar(sj) + 1}-${LAATSTE_DAG}`);
}

export function vorigSchooljaar(sj: Schooljaar): Schooljaar {
  return vanaf(beginjaar(sj) - 1);
}
