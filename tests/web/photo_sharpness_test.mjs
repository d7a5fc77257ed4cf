import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blurred, glaring, paperPixels } from '../e2e/paper_photo.mjs';
import { load } from './bundle.mjs';

const { hasGlare, isBlurred, sharpness } = await load('photo/sharpness.ts');
const paper = paperPixels(760, 1000);

test('a paper in focus is not called blurred, on grey nor on white paper', () => {
  assert.equal(isBlurred(paper), false, `${sharpness(paper)}`);
  const scanned = paperPixels(760, 1000, 255);
  assert.equal(isBlurred(scanned), false);
});

test('a paper slightly soft is still readable, one out of focus is not', () => {
  const [soft, bad] = [blurred(paper, 1), blurred(paper, 5)];
  assert.ok(sharpness(soft) > sharpness(bad));
  assert.equal(isBlurred(soft), false, `${sharpness(soft)}`);
  assert.equal(isBlurred(bad), true, `${sharpness(bad)}`);
});

test('a few words on an otherwise blank sheet are judged by the words', () => {
  const few = { ...paper, pixels: Uint8Array.from(paper.pixels).fill(214, 300 * paper.width) };
  assert.equal(isBlurred(few), false, `${sharpness(few)}`);
});

test('a reflection on the paper is a glare, the white of a scanned page is none', () => {
  assert.equal(hasGlare(glaring(paper, 180)), true);
  assert.equal(hasGlare(glaring(paper, 20)), false);
  assert.equal(hasGlare(paperPixels(760, 1000, 255)), false);
  assert.equal(hasGlare(paper), false);
});

test('pictures of one pixel are judged without falling over', () => {
  assert.equal(isBlurred({ pixels: Uint8Array.of(7), width: 1, height: 1 }), true);
});
