const DAG_MS = 86_400_000;
/** Zaterdag en zondag. */
const WEEKEND = [6, 0];

/**
 * De eerstvolgende werkdag, halverwege de ochtend in Nederland (half elf of half twaalf). Daar begint een product in een test of meting: binnen
 * de mailuren, en nooit achter op de echte tijd. Zo hangt geen uitkomst af van het uur waarop zij draait.
 */
export function volgendeWerkdag(nu = new Date()) {
  let dag = new Date(nu);
  do dag = new Date(dag.getTime() + DAG_MS);
  while (WEEKEND.includes(dag.getUTCDay()));
  return `${dag.toISOString().slice(0, 10)}T09:30:00Z`;
}

/** Waar de demo in een test of meting begint: waar wie haar start dat wil, en anders op de volgende werkdag. */
export const demoBegin = ({ DEMO_BEGIN } = process.env, nu = new Date()) => DEMO_BEGIN || volgendeWerkdag(nu);
