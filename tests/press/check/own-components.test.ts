import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { checkOverrides, listOverrides } from '../../../src/press/check/own-components.ts';
import { writeFolder, type Files } from '../../content/folder.ts';

const component = (name: string, text: string): Files => ({ [`src/newsroom/components/${name}`]: text });
const told = (files: Files) => formatFindings(checkOverrides(writeFolder(files)));

const typed = `---
import type { ComponentProps } from 'astro/types';
import Engine from '../../components/frame/Masthead.astro';
type Props = ComponentProps<typeof Engine>;
const { isFront } = Astro.props;
---
<header>{isFront}</header>
`;

describe('a component of the newsroom’s own', () => {
  test('replaces the engine’s of the same name, in whatever folder that is', () => {
    const files = { ...component('Masthead.astro', typed), ...component('StoryList.astro', '<ol></ol>') };
    expect(told(files)).toBe('');
    expect(listOverrides(writeFolder(files))).toEqual([
      { file: 'src/newsroom/components/Masthead.astro', replaces: 'src/components/frame/Masthead.astro' },
      { file: 'src/newsroom/components/StoryList.astro', replaces: 'src/components/lists/StoryList.astro' },
    ]);
    expect(listOverrides(writeFolder({}))).toEqual([]);
  });

  test('of another name is an error, unless another one of the newsroom’s has it as a part', () => {
    expect(told(component('Mastheed.astro', '<p></p>'))).toContain('Did you mean "Masthead.astro"?');
    const part = typed.replace('---\nimport', "---\nimport Weather from './Weather.astro';\nimport");
    expect(told({ ...component('Weather.astro', '<p></p>'), ...component('Masthead.astro', part) })).toBe('');
  });

  test('with props of its own is an error at its line', () => {
    const own =
      '---\ninterface Props { readonly isFront: boolean }\nconst { isFront } = Astro.props;\n---\n<p>{isFront}</p>\n';
    expect(told(component('Masthead.astro', own))).toMatchInlineSnapshot(`
      "src/newsroom/components/Masthead.astro:3  It declares its own props, so changes to those of src/components/frame/Masthead.astro go unnoticed. Write "type Props = ComponentProps<typeof Engine>", with "import Engine from '../../components/frame/Masthead.astro'" and "import type { ComponentProps } from 'astro/types'"."
    `);
  });
});
