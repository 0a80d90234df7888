const WEEK_DAGEN = 7;

/** Het aantal kalenderdagen van zoveel weken. */
export const weken = (aantal: number): number => aantal * WEEK_DAGEN;
