/** Bij elke code een zin. Zo mist geen code die het domein kent: dan compileert dit niet. */
export type Woorden<C extends string> = Readonly<Record<C, string>>;

/** Bij elke code een kort woord en een zin die het uitlegt. */
export type Uitleg<C extends string> = Readonly<Record<C, { readonly label: string; readonly zin: string }>>;
