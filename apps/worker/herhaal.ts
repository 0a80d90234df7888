/** Werk dat zich herhaalt tot het stopt. */
export interface Herhaling {
  /** Onderbreekt de rust. */
  readonly nu: () => void;
  /** Stopt na het werk dat loopt. */
  readonly stop: () => Promise<void>;
}

const DRUK_MS = 250;

/** Herhaalt werk met rust ertussen; deed het iets, dan is de rust kort. */
export function herhaal(
  werk: () => Promise<number>,
  rustMs: number,
  bijFout: (error: unknown) => void,
): Herhaling {
  let gestopt = false;
  let onderbreek: () => void = () => undefined;
  const lus = (async () => {
    while (!gestopt) {
      const aantal = await werk().catch((error: unknown) => {
        bijFout(error);
        return 0;
      });
      const rust = aantal > 0 ? Math.min(rustMs, DRUK_MS) : rustMs;
      await new Promise<void>((klaar) => {
        if (gestopt) return klaar();
        const timer = setTimeout(klaar, rust);
        onderbreek = () => {
          clearTimeout(timer);
          klaar();
        };
      });
    }
  })();
  return {
    nu: (): void => onderbreek(),
    stop: async (): Promise<void> => {
      gestopt = true;
      onderbreek();
      await lus;
    },
  };
}
