import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/** Waar de focus staat, en wat daaraan niet goed is. */
interface Stop {
  readonly tekst: string;
  readonly adres: string;
  readonly soort: string;
  readonly gebrek: string | null;
}
type Doel = RegExp | ((stop: Stop) => boolean);

// Als tekst: dit draait in de browser. `zonderFocus` onthoudt hoe alles eruitziet zolang het de focus niet heeft.
const STOP = `(() => {
  const TE_TABBEN = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const ZIJDE = 24;
  const e = document.activeElement;
  const stijl = (van) => {
    const s = getComputedStyle(van);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join(' ');
  };
  const cijfers = (kleur) => (kleur.match(/[\\d.]+/g) ?? []).map(Number);
  const licht = (kleur) => {
    const [r, g, b] = cijfers(kleur).map((w) => (kleur.startsWith('color') ? w : w / 255))
      .map((w) => (w <= 0.03928 ? w / 12.92 : ((w + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const verschil = (een, ander) => {
    const [hoog, laag] = [licht(een), licht(ander)].toSorted((a, b) => b - a);
    return (hoog + 0.05) / (laag + 0.05);
  };
  const achter = (van) => {
    for (let plek = van.parentElement; plek; plek = plek.parentElement) {
      const kleur = getComputedStyle(plek).backgroundColor;
      const doorzicht = cijfers(kleur)[3];
      if (kleur !== 'transparent' && doorzicht !== 0) return kleur;
    }
    return 'rgb(255, 255, 255)';
  };
  const ring = () => {
    const s = getComputedStyle(e);
    if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) return s.boxShadow === 'none' ? 'geen ring om de focus' : null;
    if (globalThis.zonderFocus?.get(e) === stijl(e)) return 'met focus ziet het er net zo uit als zonder';
    const schaduw = s.boxShadow.match(/rgb[^)]*\\)/)?.[0];
    const beste = Math.max(verschil(s.outlineColor, achter(e)), schaduw ? verschil(schaduw, achter(e)) : 1);
    return beste < 3 ? 'de ring heeft te weinig contrast: ' + beste.toFixed(1) : null;
  };
  const vlakVan = (van) => {
    const eigen = van.getBoundingClientRect();
    const label = /^(checkbox|radio)$/.test(van.type ?? '') ? van.labels?.[0]?.getBoundingClientRect() : null;
    return label && label.width * label.height > eigen.width * eigen.height ? label : eigen;
  };
  // WCAG 2.5.8: te klein mag alleen als er in een cirkel van 24 pixels geen ander doel ligt, of midden in een zin.
  const maat = () => {
    const v = vlakVan(e);
    if ((v.width >= ZIJDE && v.height >= ZIJDE) || v.width * v.height === 0) return null;
    const inZin = getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim().length > e.textContent.trim().length;
    if (inZin) return null;
    const [x, y] = [v.left + v.width / 2, v.top + v.height / 2];
    const buur = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].find((ander) => {
      if (ander === e || e.contains(ander) || ander.contains(e)) return false;
      const w = vlakVan(ander);
      if (w.width * w.height === 0) return false;
      const dx = Math.max(w.left - x, 0, x - w.right);
      const dy = Math.max(w.top - y, 0, y - w.bottom);
      return Math.hypot(dx, dy) < ZIJDE / 2;
    });
    return buur ? 'te klein om aan te wijzen: ' + Math.round(v.width) + ' bij ' + Math.round(v.height) : null;
  };
  // De titel krijgt de focus van de bladzijde zelf, en na het laatste element staat zij even nergens: dat zijn geen stops.
  const geenStop = e === document.body || e.tabIndex < 0;
  const gebrek = geenStop ? null : (ring() ?? maat());
  globalThis.zonderFocus ??= new WeakMap();
  for (const ander of document.querySelectorAll(TE_TABBEN))
    if (ander !== e) globalThis.zonderFocus.set(ander, stijl(ander));
  const naam = e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '';
  return { tekst: naam.replaceAll(/\\s+/g, ' ').trim(), adres: e.getAttribute('href') ?? '', soort: e.tagName, gebrek };
})()`;

const OP_DE_TITEL = `(adres) => location.pathname + location.search === adres && document.activeElement?.tagName === 'H1'`;
const HOOGSTENS = 160;
const past = (doel: Doel, stop: Stop): boolean =>
  doel instanceof RegExp ? doel.test(stop.tekst) : doel(stop);

/** Iemand die alleen een toetsenbord heeft. Elke stop moet te zien zijn, en groot genoeg voor wie wel kan aanwijzen. */
export class Toetsenbord {
  constructor(readonly page: Page) {}

  /** Meldt zich aan van de beginbladzijde af, en wacht op de eigen startbladzijde. */
  async meldAan(aanmelden: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('heading', { level: 2 }).first().waitFor();
    await this.naar((stop) => {
      // Wie niet meteen in beeld staat, is een klap verder.
      if (stop.soort === 'SUMMARY' && stop.tekst.startsWith('Nog ')) void this.page.keyboard.press('Enter');
      return stop.adres === aanmelden;
    });
    await this.druk('Enter');
    await this.page.waitForURL((url) => url.pathname !== '/' && !url.pathname.startsWith('/aanmelden'));
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Drukt Tab tot dit de focus heeft. */
  async naar(doel: Doel, hoogstens = HOOGSTENS): Promise<Stop> {
    const gezien: string[] = [];
    for (let keer = 0; keer < hoogstens; keer++) {
      await this.page.keyboard.press('Tab');
      const stop = await this.kijk();
      if (past(doel, stop)) return stop;
      gezien.push(stop.tekst.slice(0, 40));
    }
    throw new Error(`Met Tab kwam ${String(doel)} niet in focus; wel: ${[...new Set(gezien)].join(' | ')}`);
  }

  /** Gaat ernaartoe en drukt Enter; na een link is de andere bladzijde er, met de focus op haar titel. */
  async open(doel: Doel): Promise<void> {
    const { soort, adres } = await this.naar(doel);
    await this.druk('Enter');
    // Wie doortabt terwijl de vorige bladzijde er nog staat, raakt zijn plek kwijt zodra de nieuwe haar titel de focus geeft.
    if (soort === 'A' && adres.startsWith('/')) await this.page.waitForFunction(OP_DE_TITEL, adres);
  }

  /** Wacht tot dit er staat; komt het niet, dan zegt de fout wat er wel stond. */
  async ziet(wat: Locator, hoogstens = 30_000): Promise<void> {
    try {
      await wat.waitFor({ timeout: hoogstens });
    } catch (error) {
      const stond = await this.page.locator('dialog, [role=dialog], main').allInnerTexts();
      const waar = new URL(this.page.url()).pathname;
      throw new Error(`${String(wat)} kwam niet op ${waar}; wel: ${stond.join(' | ')}`, { cause: error });
    }
  }

  /** Gaat naar een veld en typt. */
  async vul(veld: RegExp, tekst: string): Promise<void> {
    await this.naar(veld);
    await this.page.keyboard.type(tekst);
  }

  /** Gaat naar een vinkje of keuze en zet die aan. */
  async kies(veld: RegExp): Promise<void> {
    await this.naar(veld);
    await this.druk('Space');
  }

  druk(toets: string): Promise<void> {
    return this.page.keyboard.press(toets);
  }

  /** Loopt in een lijst naar de volgende rij en opent haar. */
  async eersteVanLijst(): Promise<void> {
    await this.page.locator('.lijst tbody tr').first().waitFor();
    await this.druk('j');
    await this.kijk();
    await this.druk('Enter');
  }

  private async kijk(): Promise<Stop> {
    const stop = await this.page.evaluate<Stop>(STOP);
    expect([stop.tekst, stop.gebrek]).toEqual([stop.tekst, null]);
    return stop;
  }
}
