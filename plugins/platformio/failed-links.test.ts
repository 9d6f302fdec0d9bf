import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { application, check, pio, writeHookProject, type Printed } from '../../tests/support/platformio-project.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';

// Builds are slow on a busy machine.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 });

/** A board of the project's own for each way to fail: its memory, what the application adds, and which regions the linker names. */
interface Case {
  readonly what: string;
  readonly memory?: Readonly<Record<string, readonly [origin: string, length: string]>>;
  /** Further output sections and assertions of the linker script. */
  readonly script?: string;
  readonly source: string;
  /** C unless said otherwise. */
  readonly language?: 'cpp';
  readonly flags?: string;
  readonly regions: readonly string[];
  readonly counted?: false;
}

const usual = { FLASH: ['0x08000000', '64K'], RAM: ['0x20000000', '16K'] } as const;
const touch = (...declarations: readonly string[]): string =>
  `${declarations.join('\n')}\nint touched(int i) { return big[i]${declarations.length > 1 ? ' + more[i]' : ''}; }\n`;
const placed = (section: string, region: string, load = ''): string =>
  `SECTIONS { ${section} : { *(${section}) } > ${region}${load} }\n`;

const cases: Readonly<Record<string, Case>> = {
  bss: { what: 'RAM by .bss', source: touch('volatile char big[20000];'), regions: ['RAM'] },
  data: { what: 'RAM by .data', source: touch('volatile int big[5000] = {1};'), regions: ['RAM'] },
  reserve: {
    what: 'RAM by the reserve for heap and stack',
    source: touch('volatile char big[8];'),
    flags: '-Wl,--defsym=_heap_size=16384',
    regions: ['RAM'],
  },
  text: {
    what: 'FLASH by .text',
    source: `int touched(int i) { __asm__ volatile(".rept 40000\\nnop\\n.endr"); return i; }\n`,
    regions: ['FLASH'],
  },
  rodata: { what: 'FLASH by .rodata', source: touch('const char big[70000] = {1};'), regions: ['FLASH'] },
  image: {
    what: 'FLASH by the load image of .data, which RAM holds',
    memory: { FLASH: ['0x08000000', '32K'], RAM: ['0x20000000', '64K'] },
    source: touch('volatile int big[9000] = {1};'),
    regions: ['FLASH'],
  },
  dtcm: {
    what: 'tightly coupled memory',
    memory: { ...usual, DTCM: ['0x24000000', '4K'] },
    script: placed('.dtcm', 'DTCM'),
    source: touch('__attribute__((section(".dtcm,\\"aw\\",%nobits//"))) volatile char big[5000];'),
    regions: ['DTCM'],
  },
  ccm: {
    what: 'core-coupled memory with a load image',
    memory: { ...usual, CCM: ['0x10000000', '4K'] },
    script: placed('.ccm', 'CCM', ' AT> FLASH'),
    source: touch('__attribute__((section(".ccm"))) volatile int big[1500] = {1};'),
    regions: ['CCM'],
  },
  both: {
    what: 'two regions at once',
    source: touch('const char big[70000] = {1};', 'volatile char more[20000];'),
    regions: ['FLASH', 'RAM'],
  },
  byte: {
    what: 'one region by a single byte',
    memory: { ...usual, TINY: ['0x24000000', '4K'] },
    script: placed('.tiny', 'TINY'),
    source: touch('__attribute__((section(".tiny,\\"aw\\",%nobits//"))) volatile char big[4097];'),
    regions: ['TINY'],
  },
  name: {
    what: 'a region whose name has more than 16 characters',
    memory: { ...usual, BATTERY_BACKED_SRAM_BANK_4: ['0x24000000', '2K'] },
    script: placed('.battery_backed_section', 'BATTERY_BACKED_SRAM_BANK_4'),
    source: touch('__attribute__((section(".battery_backed_section,\\"aw\\",%nobits//"))) volatile char big[3000];'),
    regions: ['BATTERY_BACKED_SRAM_BANK_4'],
  },
  neighbour: {
    what: 'a region that another one follows without a gap',
    memory: { ...usual, RAM2: ['0x20004000', '64K'] },
    script: placed('.second', 'RAM2'),
    source: touch(
      'volatile char big[30000];',
      '__attribute__((section(".second,\\"aw\\",%nobits//"))) volatile char more[100];',
    ),
    regions: ['RAM'],
  },
  constructed: {
    what: 'RAM by an object in C++ with a constructor',
    source: `struct Camera { volatile int lines[6000]; explicit Camera(int first) { lines[0] = first; } };
volatile int first;
static Camera camera(first);
extern "C" int touched(int i) { return camera.lines[i]; }
`,
    language: 'cpp',
    regions: ['RAM'],
  },
  quoted: {
    what: 'an assertion of the linker script, which counts nothing',
    script: 'ASSERT(SIZEOF(.bss) < 4096, "region RAM overflowed with stack")\n',
    source: touch('volatile char big[8000];'),
    regions: ['RAM'],
    counted: false,
  },
  shut: {
    what: 'an assertion that names the region alone',
    script: 'ASSERT(SIZEOF(.bss) < 4096, "IRAM0 segment data does not fit.")\n',
    source: touch('volatile char big[8000];'),
    regions: ['IRAM0'],
    counted: false,
  },
};

const names = Object.keys(cases);
const linkerScript = ({ memory = usual, script = '' }: Case): string =>
  `MEMORY {\n${Object.entries(memory)
    .map(([name, [origin, length]]) => `  ${name} (rwx) : ORIGIN = ${origin}, LENGTH = ${length}\n`)
    .join('')}}\nINCLUDE sections.ld\n${script}`;
const board = {
  name: 'Case',
  vendor: 'ours',
  url: 'https://example.org',
  frameworks: [],
  build: {
    cpu: 'cortex-m4',
    f_cpu: '100000000L',
    flags: '-mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard',
  },
  upload: { maximum_size: 1048576, maximum_ram_size: 1048576 },
};

/** Region → bytes over, as the linker says; null where it does not. */
function linkerSays(stderr: string): Readonly<Record<string, number>> {
  const found = [...stderr.matchAll(/region `(\S+)' overflowed by (\d+) bytes?/g)];
  return Object.fromEntries(found.map(([, region = '', bytes]) => [region, Number(bytes)]));
}

/** Region → bytes over, as a verdict says; null where it says that the linker does not count. */
function verdictSays(text: string): Readonly<Record<string, number | null>> {
  const counted = [...text.matchAll(/region (\S+) of [\d,]+ B is exceeded by ([\d,]+) B/g)];
  const uncounted = [...text.matchAll(/region (\S+) is exceeded by an unknown number of bytes/g)];
  return Object.fromEntries([
    ...counted.map(([, region = '', bytes = '']) => [region, Number(bytes.replaceAll(',', ''))] as const),
    ...uncounted.map(([, region = '']) => [region, null] as const),
  ]);
}

/** What one environment printed in a run of several. */
function partOf(stdout: string, environment: string): string {
  const [, rest = ''] = stdout.split(`Processing ${environment} (`);
  return rest.split('Processing ')[0]!;
}

interface Checked {
  readonly boards: readonly { readonly board: string; readonly verdict: string; readonly notes: readonly string[] }[];
}

needing(absentTools).describe('a link that fails', () => {
  let temporary: string;
  let project: string;
  let hook: Printed;
  let checked: Checked;
  let linker: Readonly<Record<string, Readonly<Record<string, number>>>>;

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet links '));
    const environments = names.map((name) => {
      const { flags = '', language = 'c' } = cases[name]!;
      return `[env:${name}]\nboard = ${name}\nboard_build.ldscript = ${name}.ld\nbuild_flags = -L . ${flags}\nbuild_src_filter = +<main.c> +<${name}.${language}>\n`;
    });
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [`boards/${name}.json`, JSON.stringify({ ...board, build: { ...board.build, mcu: name } })],
        [`${name}.ld`, linkerScript(cases[name]!)],
        [`src/${name}.${cases[name]!.language ?? 'c'}`, cases[name]!.source],
      ]),
    );
    const main = application.replace('int main(void) {', 'int touched(int);\nint main(void) {\n  touched(1);');
    project = await writeHookProject(join(temporary, 'project'), {
      settings: environments.join(''),
      boards: Object.fromEntries(names.map((name) => [name, {}])),
      files: { ...files, 'src/main.c': main },
    });
    hook = await pio(project, ['run']);
    checked = JSON.parse((await check(project, ['--json'])).stdout) as Checked;
    linker = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => {
          const said = await readFile(join(project, '.pio/build', name, 'firmware.linker.txt'), 'utf8');
          return [name, linkerSays(said)] as const;
        }),
      ),
    );
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  test.each(names.map((name) => ({ name, what: cases[name]!.what })))(
    'is judged by what the linker says, in hook and check alike: $what',
    ({ name }) => {
      const { regions, counted = true } = cases[name]!;
      const said = linker[name]!;
      expect(Object.keys(said).sort()).toEqual(counted ? [...regions].sort() : []);
      const expected = counted ? said : Object.fromEntries(regions.map((region) => [region, null]));
      const part = partOf(hook.stdout, name);
      expect(verdictSays(part), part).toEqual(expected);
      expect(part).toContain('FAIL  1 of 1 boards over budget');
      const report = checked.boards.find((one) => one.board === name)!;
      expect(verdictSays(report.notes.join('\n'))).toEqual(expected);
      expect(report.verdict).toBe('fail');
    },
  );

  test('shows the whole output of the linker on the same streams', () => {
    expect(hook.status).toBe(1);
    for (const name of names) {
      expect(partOf(hook.stdout, name)).toMatch(/^ +RAM: +\d+ (B|KB) /m);
      for (const [region, bytes] of Object.entries(linker[name]!))
        expect(hook.stderr).toContain(`region \`${region}' overflowed by ${bytes} byte`);
    }
    expect(linker['byte']).toEqual({ TINY: 1 });
  });

  test('is an error without a verdict if memory is not the reason, also after an earlier link', async () => {
    const only = ['run', '-e', 'bss', '-d', project];
    const file = join(project, 'src', 'bss.c');
    await writeFile(file, 'int nowhere(int);\nint touched(int i) { return nowhere(i); }\n');
    const undefinedSymbol = await pio(project, only);
    expect(undefinedSymbol.status).toBe(1);
    expect(undefinedSymbol.stderr).toContain('undefined reference to `nowhere');
    expect(undefinedSymbol.stdout).not.toMatch(/exceeded|within budget|over budget/);
    const broken = await check(project, ['--board', 'bss']);
    expect(broken.status).toBe(4);
    expect(broken.stdout).toContain("undefined reference to `nowhere'");

    // The table of the link that made an image stays valid for it.
    await writeFile(file, 'int touched(int i) { return i; }\n');
    expect(await pio(project, only)).toMatchObject({ status: 0 });
    const noted = await readFile(join(project, '.pio/build/bss/firmware.linker.txt'), 'utf8');
    expect(noted).toMatch(/^ +RAM: +\d+ B /m);
    const again = await pio(project, only);
    expect(again.status).toBe(0);
    expect(again.stdout).not.toContain('Linking');
    expect(again.stdout).toContain('1 of 1 boards without a budget');
    expect(await readFile(join(project, '.pio/build/bss/firmware.linker.txt'), 'utf8')).toBe(noted);
  });

  test("is reported with the map where the project's own flags put it", async () => {
    const moved = await writeHookProject(join(temporary, 'moved'), {
      settings: '[env:bss]\nboard = bss\nboard_build.ldscript = bss.ld\nbuild_flags = -L . -Wl,-Map=own.map,--cref\n',
      boards: { bss: {} },
      files: {
        'boards/bss.json': JSON.stringify({ ...board, build: { ...board.build, mcu: 'bss' } }),
        'bss.ld': linkerScript(cases['bss']!),
        'src/main.c': application
          .replace('{ for', '{ touched(1); for')
          .replace('int main', `${cases['bss']!.source}int main`),
      },
    });
    const { status, stdout, stderr } = await pio(moved, ['run']);
    expect(status).toBe(1);
    expect(verdictSays(stdout)).toEqual(linkerSays(stderr));
    expect(Object.keys(linkerSays(stderr))).toEqual(['RAM']);
    const report = await check(moved, []);
    expect(report.status).toBe(1);
    expect(verdictSays(report.stdout)).toEqual(linkerSays(stderr));
  });
});
