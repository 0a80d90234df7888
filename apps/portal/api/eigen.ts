/** Zo lang hoort een melding nog bij wat men net zelf deed. */
const EIGEN_MS = 2500;

let laatst = 0;

/** Zeg dat een verandering van deze browser komt: daarover hoeft niemand hier iets te lezen. */
export const eigenVerandering = (): void => {
  laatst = Date.now();
};

/** Komt wat nu gemeld wordt van deze browser zelf? */
export const isEigen = (): boolean => Date.now() - laatst < EIGEN_MS;
