/** Wat er sinds het vorige afgesproken moment gebeurde, per soort. */
export class Verloop {
  private readonly aantallen = new Map<string, number>();

  tel(wat: string, aantal: number): void {
    this.aantallen.set(wat, (this.aantallen.get(wat) ?? 0) + aantal);
  }

  /** De regel om te tonen, zonder wat niet voorkwam; begint daarna opnieuw. */
  toon(): string {
    const delen = [...this.aantallen]
      .filter(([, aantal]) => aantal > 0)
      .map(([wat, aantal]) => `${aantal} ${wat}`);
    this.aantallen.clear();
    return delen.length > 0 ? delen.join(', ') : 'niets';
  }
}
