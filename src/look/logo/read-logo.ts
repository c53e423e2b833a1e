import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';
import { checkSvg } from './check-svg.ts';
import { logoFiles, type LogoFiles } from './logo-files.ts';

export interface LogoReading {
  /** Left out if there is no logo, or if it is invalid. */
  readonly logo?: LogoFiles | undefined;
  readonly findings: readonly Finding[];
}

/** Largest difference in the proportions of the two drawings, since the page reserves one space for both. */
const tolerance = 0.02;

/** Reads the logo. It is published unchanged, so a file with anything but a drawing is rejected. */
export function readLogo(root: string): LogoReading {
  const [light, dark] = [open(root, logoFiles.light), open(root, logoFiles.dark)];
  if (!light && !dark) return { findings: [] };
  const findings = [...(light?.findings ?? []), ...(dark?.findings ?? [])];
  if (!light) {
    const message = 'There is a logo for the dark scheme, and none for the light one.';
    findings.push(complain(logoFiles.dark, message, `Add ${logoFiles.light}, or give this one its name.`));
  }
  if (light?.size && dark?.size && differ(light.size, dark.size)) {
    const message = `It has another shape than ${logoFiles.light}, so that pages would move with the scheme.`;
    findings.push(complain(logoFiles.dark, message, 'Draw both on a ground of the same width and height.'));
  }
  if (findings.length > 0 || !light?.size) return { findings };
  return { logo: { light: logoFiles.light, ...(dark && { dark: logoFiles.dark }), ...light.size }, findings };
}

function open(root: string, file: string) {
  const path = join(root, file);
  if (!isOrdinaryFile(path)) return undefined;
  const { size, problems } = checkSvg(readFileSync(path, 'utf8'), 'logo-content');
  return { size, findings: problems.map((problem): Finding => ({ severity: 'error', ...problem, file })) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function differ(one: Size, other: Size): boolean {
  return Math.abs((one.width * other.height) / (one.height * other.width) - 1) > tolerance;
}

function complain(file: string, message: string, hint: string): Finding {
  return { severity: 'error', rule: 'logo-content', file, line: 1, message, hint };
}
