import { describe, expect, it } from '@jest/globals';
import { isPostcode, leesPostcode } from './postcode.ts';

describe('isPostcode', () => {
  it.each([
    ['8011AB', true],
    ['8011 AB', false],
    ['8011ab', false],
    ['0811AB', false],
    ['8011SS', false],
    ['8011A', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isPostcode(text)).toBe(verwacht);
  });
});

describe('leesPostcode', () => {
  it.each([
    ['8011AB', '8011AB'],
    [' 8011 ab ', '8011AB'],
    ['8011  AB', null],
    ['8011aı', null],
    ['D-48529', null],
    ['', null],
  ])('reads %j as %s', (tekst, verwacht) => {
    expect(leesPostcode(tekst)).toBe(verwacht);
  });
});
