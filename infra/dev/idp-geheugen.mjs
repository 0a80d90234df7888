/** Waar een inlogdienst onthoudt wat loopt: in het geheugen, per dienst. Na een herstart meldt men zich opnieuw aan. */
export const geheugen = () => {
  const alles = new Map();
  const van = (soort, id) => `${soort}/${id}`;
  return class Geheugen {
    constructor(soort) {
      this.soort = soort;
    }

    async upsert(id, inhoud, seconden) {
      alles.set(van(this.soort, id), { inhoud, tot: seconden ? Date.now() + seconden * 1000 : Infinity });
    }

    async find(id) {
      const gevonden = alles.get(van(this.soort, id));
      return gevonden && gevonden.tot > Date.now() ? gevonden.inhoud : undefined;
    }

    async findByUid(uid) {
      const eigen = [...alles].filter(([sleutel]) => sleutel.startsWith(`${this.soort}/`));
      return eigen.map(([, { inhoud }]) => inhoud).find((inhoud) => inhoud.uid === uid);
    }

    async findByUserCode() {
      return undefined;
    }

    async consume(id) {
      const inhoud = await this.find(id);
      if (inhoud) inhoud.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id) {
      alles.delete(van(this.soort, id));
    }

    async revokeByGrantId(grantId) {
      for (const [sleutel, { inhoud }] of alles) if (inhoud.grantId === grantId) alles.delete(sleutel);
    }
  };
};
